import type { BoilerplateWords } from "../core/page/tables.ts";

/**
 * Words of French web pages that are not the article. All are folded before use (case, accents, punctuation), so one
 * spelling each. Where a word also begins real sentences it belongs in `weak`, which spares sentences.
 */
export const boilerplate: BoilerplateWords = {
  // Words in class names and ids.
  containers: [
    { why: "comments", words: ["comment", "comments", "commentaire", "commentaires", "commentlist", "disqus", "respond", "reactions", "forum", "viafoura", "coral", "spot im", "hyvor"] },
    { why: "related articles", words: ["related", "relatedposts", "relatedarticles", "related posts", "relatednews", "relacionados", "liees", "lies", "connexes", "similaires", "similar", "associes", "suggestion", "suggestions", "suggested", "recommande", "recommandes", "recommandation", "recommandations", "recommended", "recommendation", "recommendations", "recommend", "reco", "recos", "lire aussi", "a lire", "alire", "lireaussi", "voir aussi", "voiraussi", "see also", "seealso", "also read", "read also", "readalso", "read more", "readmore", "read next", "next article", "article suivant", "catcher", "most read", "mostread", "most popular", "mostviewed", "plus lus", "les plus", "populaires", "popular", "trending", "tendances", "latest", "derniers", "dernieres", "recent posts", "recentposts", "more from", "more articles", "more news", "en continu", "fil info", "filinfo", "newsfeed", "ticker", "marquee", "prev next", "prevnext", "next prev", "post navigation", "nav links", "pagination", "pager", "teasers", "dossiers", "ilgili konu", "jp relatedposts", "crosslink", "crosslinks", "crosslinking", "onward", "interstitial", "autour", "dans la meme", "meme rubrique", "sur le meme", "article block article", "article article", "inread", "maillage", "push article", "bloc article"] },
    { why: "sharing", words: ["share", "shares", "sharing", "sharebar", "sharedaddy", "sharetools", "sharethis", "shareicons", "shareaholic", "social", "socials", "sns", "partage", "partager", "partages", "paylas", "addtoany", "addthis", "a2a", "reseaux", "follow", "suivre", "whatsapp", "social share", "amp social share", "jp like", "sd like"] },
    { why: "newsletter", words: ["newsletter", "newsletters", "nl", "mailing", "infolettre", "inscription", "signup", "mailchimp", "mc4wp", "brevo"] },
    { why: "subscription offer", words: ["paywall", "subscribe", "subscription", "abonnement", "abonnez", "abo", "offre", "offres", "premium banner", "piano", "poool", "regwall", "donate", "donation", "soutenez", "don"] },
    { why: "advertising", words: ["ad", "ads", "adv", "advert", "adverts", "advertisement", "advertising", "adsense", "adslot", "adbox", "pub", "pubs", "publicite", "dfp", "gpt", "sponsor", "sponsored", "sponso", "taboola", "outbrain", "ligatus", "teads", "promo", "promos", "promotion", "self promo", "banner", "banniere", "annonces", "annonce", "amp ad", "google auto placed", "code block"] },
    { why: "cookie notice", words: ["cookie", "cookies", "consent", "gdpr", "rgpd", "cmp", "didomi", "onetrust", "tarteaucitron", "axeptio", "qc cmp2", "sp message", "privacy"] },
    { why: "navigation", words: ["nav", "navbar", "navigation", "menu", "menus", "submenu", "topbar", "top bar", "breadcrumb", "breadcrumbs", "crumbs", "crumb", "ariane", "arbo", "filariane", "langs", "languages", "lang switcher", "toc", "skip link", "sitemap", "search", "recherche", "login", "connexion", "burger"] },
    { why: "side column", words: ["sidebar", "aside", "rail", "colonne droite", "right column", "column right", "widget area", "secondary"] },
    { why: "footer", words: ["footer", "foot", "site footer", "colophon", "pied", "pied de page", "mentions", "droits"] },
    { why: "tags", words: ["tags", "tag", "taglist", "tagcloud", "post tag", "keywords", "mots cles", "motscles", "mot cle", "etiquettes", "etiket", "etiquette", "post labels", "themes", "thematiques", "topics", "categories", "category links"] },
    { why: "author note", words: ["author bio", "author box", "authorbox", "about author", "author info", "author card", "author description", "bio", "biographie", "saboxplugin"] },
    { why: "page tools", words: ["toolbar", "tools", "outils", "actions", "print", "imprimer", "font size", "text size", "live tools", "reading time", "temps de lecture", "duree", "views", "post views", "rating", "ratings", "like button", "bookmark", "audio player", "player", "listen", "ecouter", "poll", "sondage", "quiz"] },
    { why: "notice", words: ["disclaimer", "avertissement", "app download", "application", "store", "push", "notification", "notifications", "modal", "popup", "overlay", "toast", "alert bar"] },
    { why: "postscript", words: ["ps"] },
    { why: "clock", words: ["clock", "now", "current date", "today", "date du jour", "weather", "meteo"] },
    { why: "embedded post", words: ["twitter tweet", "instagram media", "x embed", "tiktok embed", "fb post", "embedded content", "wp embedded content", "embed twitter", "tweet"] },
    { why: "hidden", words: ["visually hidden", "sr only", "screen reader text", "screenreader", "visuallyhidden", "element invisible", "offscreen"] },
  ],
  // A container with one of these is the article's text, whatever else its class says.
  body: ["article body", "articlebody", "article content", "article text", "article texte", "article contenu", "entry content", "post content", "post body", "postcontent", "story body", "story content", "content body", "body content", "td post content", "tdb single content", "article paragraph", "field name body", "item text", "itemfulltext", "item fulltext", "texte", "corps", "corps article", "article corps", "news content", "news body", "news text", "newstext", "detail content", "detail body", "detailcontent", "wsw", "rich text", "richtext", "article detail", "articletext", "t content body", "c body", "article main", "single content", "body text", "bodytext", "amp wp article content", "article wysiwyg", "wysiwyg", "contenu", "section content", "article full", "fulltext", "text formatted"],
  standfirst: ["chapo", "chapeau", "chapô", "standfirst", "intro", "introduction", "introtext", "intro text", "lead", "lede", "leadtext", "lead text", "excerpt", "summary", "resume", "subheadline", "sub headline", "subhead", "subtitle", "sub title", "soustitre", "sous titre", "article desc", "article description", "article summary", "announce text", "accroche", "deck", "dek", "hat", "spot", "abstract", "entry summary", "post excerpt", "teaser text", "standfirst text", "article intro", "article lead", "article chapo", "headline description", "heading description"],
  caption: ["caption", "captions", "figcaption", "legende", "legend", "cutline", "photo credit", "image credit", "credit", "credits", "media copyright", "media credit", "image source", "photo legende", "wp caption text", "figcap", "media legend", "image caption", "copyright photo", "photo caption", "illustration"],
  date: ["date", "dates", "time", "timestamp", "published", "publish", "pub", "publication", "posted", "post date", "horodatage", "tarih", "datetime", "date ligne", "maj", "updated", "modified"],
  byline: ["author", "authors", "auteur", "auteurs", "byline", "signature", "signataire", "signataires", "by", "par", "redacteur", "journaliste", "vcard", "fn", "contributor", "source", "redaction", "signe"],
  // A heading or stand-alone line that says that what follows it, in its own box, is not the article.
  headings: [
    "les plus lus", "les plus lues", "les + lus", "les plus consultes", "les plus visites", "les plus populaires", "les plus partages", "les plus commentes", "le plus lu", "plus lus", "populaires", "sur le meme sujet", "sur le meme theme", "dans la meme rubrique", "dans le meme dossier", "dans la meme categorie", "du meme auteur", "plus de l auteur", "vous aimerez aussi", "vous aimerez", "vous pourriez aussi aimer", "vous pourriez aimer", "cela peut vous interesser", "ca pourrait vous interesser", "pour aller plus loin", "pour en savoir plus", "en savoir plus", "en lire plus", "voir plus", "voir aussi", "lire aussi", "a lire aussi", "a lire egalement", "lire egalement", "a lire", "a voir aussi", "a decouvrir egalement", "a decouvrir", "a decouvrir aussi", "decouvrez aussi", "a ne pas manquer", "ne manquez pas", "articles lies", "article lie", "articles connexes", "articles similaires", "articles associes", "articles recommandes", "articles mentionnes", "articles recents", "recommande pour vous", "recommandes pour vous", "nos recommandations", "notre selection", "selection de la redaction", "nos articles sur le sujet", "nos derniers articles", "concernant le sujet", "contenus sponsorises", "contenu sponsorise", "sponsorise", "tendances", "a la une", "a la une ce jour", "dernieres depeches", "dernieres nouvelles", "dernieres infos", "derniere minute", "dernieres actualites", "fil d actu", "fil info", "le fil", "le fil info", "en continu", "l info en continu", "toute l actualite", "toute l actu", "autres articles", "autres actualites", "autres informations", "dossiers", "videos a la une", "les dernieres videos", "newsletter", "newsletters", "notre newsletter", "nos newsletters", "la newsletter", "infolettre", "mots cles", "tags", "etiquettes", "themes", "thematiques", "sujets", "archives", "archives du blog", "services", "nos services", "nos sites", "nos applications", "rubriques", "categories", "partager", "partager cet article", "partager sur", "partagez cet article", "suivez nous", "nous suivre", "retrouvez nous", "related articles", "related posts", "related", "you may also like", "read also", "read more", "most read", "most popular", "trending", "latest news", "qui etes vous", "a propos de l auteur", "a propos de l autrice", "l auteur", "about the author", "annonces legales", "petites annonces", "publicite",
  ],
  // The same, and nothing of the article comes after: comment forms and the lists under them.
  ends: [
    "leave a reply", "leave a comment", "leave a reply cancel reply", "post a comment", "please enter your comment", "laisser un commentaire", "laissez un commentaire", "laisser une reponse", "laissez une reponse", "laisser une reponse annuler la reponse", "laisser un commentaire annuler la reponse", "ajouter un commentaire", "ecrire un commentaire", "poster un commentaire", "commenter", "commenter cet article", "commentez cet article", "commentaires", "commentaire", "vos commentaires", "votre commentaire", "vos reactions", "reactions", "reagir", "reagissez", "reagir a cet article", "donnez votre avis", "aucun commentaire", "pas de commentaire", "pas encore de commentaire", "0 commentaire", "soyez le premier a commenter", "soyez le premier a commenter cet article", "soyez le premier a reagir", "repondre a cet article", "discutez avec nous", "derniers articles", "articles lies", "articles connexes", "articles similaires", "article precedent", "article suivant", "- advertisement - derniers articles",
  ],
  // A line that begins so is not the article's, however long: a pointer to another page.
  readAlso: [
    "lire aussi", "a lire aussi", "a lire egalement", "lire egalement", "a lire", "a relire", "relire", "lire plus", "lire la suite", "lire notre article", "lire notre dossier", "lire l article", "lire notre enquete", "voir aussi", "a voir aussi", "voir egalement", "a voir egalement", "a voir", "ecouter aussi", "a ecouter", "a ecouter aussi", "regarder aussi", "a regarder", "a decouvrir", "a decouvrir egalement", "a decouvrir aussi", "decouvrez aussi", "decouvrez egalement", "sur le meme sujet", "pour aller plus loin", "en savoir plus", "plus d infos", "voir sur", "read also", "also read", "read more", "see also", "related", "lisez aussi", "lisez egalement", "retrouvez aussi", "notre dossier", "pour approfondir", "rediffusion", "suivre notre direct", "video",
  ],
  // A line that begins so is dropped at any length: no sentence of an article begins so.
  strong: [
    { why: "sharing", starts: ["partager cet article", "partagez cet article", "partager sur", "partager", "partager l article", "cliquez pour partager", "cliquer pour partager", "share this", "envoyer par e mail", "envoyer par courriel", "copier le lien", "imprimer", "offrir l article", "offrir cet article", "ajouter aux favoris", "ajouter a vos selections", "lire plus tard"] },
    { why: "newsletter", starts: ["inscrivez vous", "s inscrire", "je m inscris", "recevez gratuitement", "recevez toute l actualite", "recevez chaque", "recevez l essentiel", "recevez nos", "recevez la newsletter", "abonnez vous a notre newsletter", "abonnez vous a la newsletter", "abonnez vous gratuitement", "en vous inscrivant", "votre adresse e mail", "votre adresse de messagerie", "votre adresse email", "merci de votre inscription", "la newsletter", "notre newsletter", "rejoignez notre chaine", "rejoignez nous sur", "suivez toute l actualite", "suivez l actualite", "retrouvez toute l actualite", "retrouvez l actualite", "ne manquez rien de l actualite", "restez informe", "telechargez l application", "telechargez notre application", "telecharger l application"] },
    { why: "subscription offer", starts: ["abonnez vous", "s abonner", "je m abonne", "deja abonne", "cet article est reserve", "article reserve", "contenu reserve", "reserve aux abonnes", "il vous reste", "la suite est reservee", "pour lire la suite", "connectez vous", "identifiez vous", "se connecter", "vous avez deja un compte", "sans engagement", "accedez a tous nos", "profitez de", "cet article vous a plu", "soutenez", "faites un don"] },
    { why: "advertising", starts: ["- advertisement", "advertisement", "passer la publicite", "la suite apres la publicite", "la suite apres cette publicite", "la suite de votre contenu apres cette annonce", "la suite apres cette", "publicite", "annonce", "contenu sponsorise", "continuer la lecture", "ad"] },
    { why: "follow us", starts: ["suivez nous", "suivez notre", "suivez l agence", "suivre sur", "rejoignez", "retrouvez nous", "retrouvez tous nos", "follow us", "join us", "abonnez vous a notre chaine"] },
    { why: "copyright notice", starts: ["tous droits reserves", "tous droits de reproduction", "copyright", "toute reproduction", "reproduction interdite", "all rights reserved", "ce contenu est protege", "seulement une partie des depeches", "les depeches sont reprises automatiquement", "ces informations vous sont fournies"] },
    { why: "comments", starts: ["please enter your", "save my name", "votre adresse de messagerie ne sera pas", "les champs obligatoires", "enregistrer mon nom", "you have entered an incorrect", "signaler", "repondre", "modere", "ce site utilise akismet", "vous repondez a un commentaire", "annuler la reponse", "soyez le premier a"] },
    { why: "tags", starts: ["tags", "mots cles", "mots clefs", "mot cle", "etiquettes", "libelles", "etiquette", "categories", "keywords", "themes associes", "classe sous", "publie dans", "poste dans"] },
    { why: "page tools", starts: ["temps de lecture", "lecture", "duree de lecture", "reading time", "code d info", "news id", "ecouter cet article", "ecouter l article", "agrandir le texte", "retour en haut", "haut de page", "haut de la page", "chargement", "loading", "voir les commentaires", "afficher les commentaires", "voir la galerie", "zoom", "plein ecran", "ce contenu est bloque", "cette video n est pas disponible", "pour afficher ce contenu", "pour visualiser ce contenu", "votre navigateur ne", "nous utilisons des cookies", "ce site utilise des cookies", "en poursuivant votre navigation", "erreur lors du chargement", "traduit de l anglais", "traduit de l arabe", "traduit par", "article traduit", "jaime", "j aime ca"] },
  ],
  // Dropped only where the line is not a full sentence.
  weak: [
    { why: "byline", starts: ["par", "ecrit par", "publie par", "redige par", "propos recueillis par", "de notre correspondant", "de notre correspondante", "de notre envoye special", "de notre envoyee speciale", "de nos envoyes speciaux", "de nos correspondants", "by", "auteur", "redaction", "la redaction", "redacteur", "editeur", "traduit par", "traduction"] },
    { why: "date line", starts: ["publie le", "publie", "mis a jour le", "mis a jour", "mise a jour", "modifie le", "poste le", "mis en ligne", "derniere mise a jour", "derniere modification", "cree le", "paru le", "date de publication", "ce contenu a ete publie", "updated", "published", "posted", "le lundi", "le mardi"] },
    { why: "source line", starts: ["source", "sources", "d apres", "via", "agences", "credit", "credits", "credit photo", "photo"] },
    { why: "related articles", starts: ["sur le sujet", "plus sur", "voir toutes", "voir tous", "tous les articles", "toutes les", "voir le sommaire", "dossier", "nos videos", "fil info"] },
    { why: "page tools", starts: ["accueil", "vous etes ici", "home", "menu", "rechercher", "fermer", "suivant", "precedent", "retour", "cliquez ici", "cliquer ici", "voir la video", "regarder la video", "en images", "en video", "diaporama", "plus", "tags"] },
  ],
  /** Where the page says that the rest is for subscribers. Looked for anywhere in a block near the article. */
  paywall: ["de cet article a lire", "la suite est reservee", "reserve aux abonnes", "reservee aux abonnes", "reserve a nos abonnes", "reservee a nos abonnes", "reserves aux abonnes", "pour lire la suite", "lire la suite de cet article", "pour lire l integralite", "pour continuer votre lecture", "article reserve", "contenu reserve", "article premium", "cet article est payant", "abonnez vous pour lire", "abonnez vous pour acceder", "abonnez vous pour continuer", "debloquer cet article", "debloquez cet article", "reserve aux membres", "pour acceder a la totalite", "pour acceder a cet article"],
  /** First words of the titles of running pages. */
  live: ["direct", "en direct", "live", "en continu", "le direct", "suivez en direct", "minute par minute", "heure par heure"],
  /** Names that stand where an author would, and are nobody. */
  nobody: ["redaction", "la redaction", "admin", "administrateur", "administrator", "webmaster", "editor", "editeur", "staff", "web", "rédaction web", "redaction web", "service web", "desk", "newsroom", "user", "root", "invite", "equipe", "l equipe", "la redaction avec", "correspondant", "correspondante", "agence", "agences", "news", "auteur", "author", "anonyme", "inconnu", "unknown", "envoye special", "suivre", "follow", "contacter", "contact", "service international", "service monde", "service politique", "service economie"],
  agencies: [
    { name: "AFP", forms: ["afp", "agence france presse", "france presse"] },
    { name: "Reuters", forms: ["reuters", "thomson reuters"] },
    { name: "AP", forms: ["ap", "associated press"] },
    { name: "ATS", forms: ["ats", "keystone ats", "agence telegraphique suisse"] },
    { name: "Belga", forms: ["belga", "agence belga"] },
    { name: "Tass", forms: ["tass", "itar tass", "agence tass"] },
    { name: "Interfax", forms: ["interfax"] },
    { name: "RIA Novosti", forms: ["ria novosti", "ria"] },
    { name: "Sputnik", forms: ["sputnik"] },
    { name: "IRNA", forms: ["irna"] },
    { name: "Tasnim", forms: ["tasnim"] },
    { name: "Fars", forms: ["fars", "fars news", "agence fars"] },
    { name: "Mehr", forms: ["mehr", "mehr news"] },
    { name: "ISNA", forms: ["isna"] },
    { name: "Press TV", forms: ["press tv", "presstv"] },
    { name: "Anadolu", forms: ["anadolu", "anadolu agency", "agence anadolu"] },
    { name: "Xinhua", forms: ["xinhua", "chine nouvelle", "xinhuanet"] },
    { name: "EFE", forms: ["efe"] },
    { name: "dpa", forms: ["dpa"] },
    { name: "ANSA", forms: ["ansa"] },
    { name: "Bloomberg", forms: ["bloomberg"] },
    { name: "APS", forms: ["aps", "algerie presse service"] },
    { name: "MAP", forms: ["map", "maghreb arabe presse"] },
    { name: "TAP", forms: ["tap", "tunis afrique presse"] },
    { name: "ANI", forms: ["ani", "agence nationale d information"] },
    { name: "NNA", forms: ["nna", "ani liban"] },
    { name: "La Presse canadienne", forms: ["la presse canadienne", "presse canadienne"] },
  ],
};
