// A page that differs from its feed by more than this shows a theme's placeholder or the date of something else.
const mostDaysApart = 30;
const hour = 3_600_000;

/**
 * When a story was published: as its page says, since a page gives the outlet's own offset; as its feed says where the page
 * says nothing, or something that lies more than a month from it ("1 January 2014" of a template never filled in), or
 * where the page gives the moment of its last change only and the feed an earlier one.
 */
export function publicationOf(
  { publishedAt: page, updatedAt }: { readonly publishedAt: string | null; readonly updatedAt: string | null },
  feed: string | null,
): string | null {
  if (page === null || feed === null) return page ?? feed;
  const later = Date.parse(page) - Date.parse(feed);
  if (Math.abs(later) > mostDaysApart * 24 * hour) return feed;
  return page === updatedAt && later > hour ? feed : page;
}
