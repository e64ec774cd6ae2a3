/** In folded text: what follows is the day of publication … */
export const publishedWord =
  /(?<![\p{L}])(?:publie|publiee|poste|postee|mis en ligne|mise en ligne|paru|parue|published|posted|publication|cree|creation|diffuse|le)(?![\p{L}])/u;
/** … or of the last change. */
export const updatedWord =
  /(?<![\p{L}])(?:mis a jour|mise a jour|maj|modifie|modifiee|actualise|actualisee|updated|modification|m\.a\.j\.?)(?![\p{L}])/u;

/** A word that says so by itself: "le" alone, before a date, says little. */
export const clearlyPublished = /publi|post|ligne|paru|diffus/u;

/** How a full sentence begins that is about the page itself: "Cet article a été publié le …". */
export const aboutThePage =
  /^(?:publie|mis |poste|paru|cree|diffuse|initialement|par |(?:cet |ce |cette )?(?:article|texte|billet|contenu|tribune|note) )/u;
