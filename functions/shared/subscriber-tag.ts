/** The tag of a mail that SES gives back with what became of it: the id of its subscription. */
export const subscriberTag = "subscriber";
