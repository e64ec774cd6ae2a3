/** The two states whose dealings are watched. */
export const watchedSides = ["IR", "RU"] as const;
/** Name of the watch in keys and messages. */
export const watchName = watchedSides.join("-");
