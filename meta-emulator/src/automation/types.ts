/** What a person is offered before the first word: a welcome, commands behind a slash, prompts to tap. */
export type Automation = {
  enable_welcome_message: boolean;
  prompts: string[];
  commands: { command_name: string; command_description: string }[];
};
