/** WhatsApp's six, one tap away. */
export const quickReactions = ["👍", "❤️", "😂", "😮", "😢", "🙏"];

/** What people answer with, in groups that need no names. */
export const reactionEmoji = [
  "👍 👎 👏 🙌 🙏 🤝 💪 👌 ✌️ 🤞 👋 🫶",
  "❤️ 🧡 💛 💚 💙 💜 🖤 🤍 💔 💯 🔥 ✨",
  "😀 😂 🤣 😊 😍 🥰 😘 😋 😎 🤩 🥳 😇",
  "🙂 🙃 😉 😅 😬 😴 🤔 🤨 😏 😒 🙄 😮",
  "😢 😭 😞 😔 😡 🤬 😱 🤯 🥺 🤒 🤮 💩",
  "🍕 🍔 🌮 🥗 🍝 🍜 🍣 🥐 🍰 🍦 ☕ 🍺",
  "🎉 🎂 🎁 ⭐ ✅ ❌ ❓ ❗ ⏰ 🚗 🛵 📦",
].flatMap((line) => line.split(" "));
