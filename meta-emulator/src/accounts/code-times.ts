/** A code from Embedded Signup; whoever copies it by hand is too late. */
export const signupCodeMs = 30_000;
/** Other codes: the documentation of Instagram Login says an hour, that of Facebook Login nothing. */
export const dialogCodeMs = 3_600_000;
