/** Where the local stack pretends to be. */
export const region = "eu-west-3";
export const account = "000000000000";
/** The emulators take any; a real account would refuse these. */
export const credentials = { accessKeyId: "local", secretAccessKey: "local" } as const;
