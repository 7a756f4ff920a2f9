import { Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import { useBusinessId } from "../../lib/session.ts";
import { followBusiness } from "../../lib/socket.ts";
import { Rail } from "./Rail.tsx";
import styles from "./Shell.module.css";

/** What stands round every page of a signed-in member. */
export function Shell() {
  const businessId = useBusinessId();
  useEffect(() => followBusiness(businessId), [businessId]);
  return (
    <div className={styles.shell}>
      <div />
      <div className={styles.body}>
        <Rail />
        <main className={styles.main}>
          <Outlet />
        </main>
      </div>
    </div>
  );
}
