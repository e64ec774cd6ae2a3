// A page that differs from its feed by more than this shows a theme's placeholder or the date of something else.
const mostDaysApart = 30;

/**
 * When a story was published: as its page says, since a page gives the outlet's own offset; as its feed says where the page
 * says nothing, or something that lies more than a month from it ("1 January 2014" of a template never filled in).
 */
export function publicationOf(page: string | null, feed: string | null): string | null {
  if (page === null || feed === null) return page ?? feed;
  const apart = Math.abs(Date.parse(page) - Date.parse(feed)) / 86_400_000;
  return apart > mostDaysApart ? feed : page;
}
