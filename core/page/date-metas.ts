/** Names of `<meta>`s that give the day of publication, most believed first. */
export const publishedMetas =
  "article:published_time og:article:published_time og:published_time datepublished article.published publishdate publish-date publish_date pubdate publication_date publicationdate date dc.date dc.date.issued dcterms.created dcterms.date dcterms.issued sailthru.date parsely-pub-date cxenseparse:recs:publishtime article:published originalpublicationdate date.available citation_date article_date_original displaydate news_date mediator_published_time nastooh:publishdate article:publication_date article:post_date prism.publicationdate eprints.date dc.date.created dcterms.available publish_time publishedat published_time published_time_telegram rnews:datepublished article.created release_date weibo:article:create_at created date.created datecreated".split(
    " ",
  );
/** The same for the day of the last change. */
export const modifiedMetas =
  "article:modified_time og:article:modified_time og:updated_time datemodified last-modified lastmod dcterms.modified dc.date.modified article:modified revision_date last_updated_date updated_time modified updated".split(
    " ",
  );
