import { useNavigate } from "@tanstack/react-router";
import { setCurrentBusinessId } from "../../lib/current-business.ts";
import { forgetLastBoard } from "../orders/last-board/last-board.ts";

/** Opens a business at its first place: what is open now may not exist there. */
export function useSwitchBusiness(): (businessId: string) => void {
  const navigate = useNavigate();
  return (businessId) => {
    setCurrentBusinessId(businessId);
    void forgetLastBoard();
    void navigate({ to: "/" });
  };
}
