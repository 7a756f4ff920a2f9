import pg from "pg";

const deadlockDetected = "40P01";
const repeatedAtMost = 2;

/**
 * Does what a transaction does; whoever had to give way in a deadlock begins anew, for nothing of it was written. Two who
 * take the same rows from both ends are rare (somebody cancels an order while its customer changes it), and neither is at
 * fault.
 */
export async function afterDeadlock<T>(transaction: () => Promise<T>): Promise<T> {
  for (let left = repeatedAtMost; ; left -= 1) {
    try {
      return await transaction();
    } catch (error) {
      if (left === 0 || !(error instanceof pg.DatabaseError) || error.code !== deadlockDetected) throw error;
    }
  }
}
