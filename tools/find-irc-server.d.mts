// Types of find-irc-server.mjs, which is plain JavaScript because tools/setup.mjs needs it before anything is installed.

/** The program file of ngircd: NIGHTLIGHT_NGIRCD, or else the first on PATH and in the usual folders. */
export function findIrcServer(): string | undefined;
