/** Takes site chrome out of the tree by what its elements are called: tags, roles, class names and ids. */
import { isTag, isText, type Document, type Element, type ParentNode } from 'domhandler';
import { walk, words } from './htmlTree';

/** Never text of an article. */
const NEVER = words(
  'script style template svg math iframe object embed canvas audio video button select textarea input datalist map head title noscript frame dialog',
);
/** Chrome by what they are for, unless most of the text is in there. */
const CHROME_TAGS = words('nav aside footer form menu');
const CHROME_ROLES = words(
  'navigation banner complementary contentinfo search dialog alertdialog menu menubar toolbar tablist tooltip alert',
);
/** A word of a class name or id (or two, joined by a hyphen) that names chrome. */
const CHROME_NAMES = words(`
  share shares sharing sharebar sharebox shareit sharer sharethis sharedaddy sharetools addthis addtoany social socials social-media socialmedia socialbar
  sns snsbox jiathis bdsharebuttonbox bshare
  related relateds relatedposts relatedarticles related-posts related-articles related-stories relatednews recommend recommended recommendation recommendations
  recirc recirculation morefrom more-from more-stories more-news more-articles more-posts more-on morestories read-more readmore read-also also-read read-next readnext up-next see-also seealso youmaylike also-like might-like
  popular mostread most-read mostpopular most-popular most-viewed trending trends hotnews hot-news ranking rank rankings top-stories topstories latest-news latestnews recent-posts recentposts
  teaser teasers promo promos promotion promotions promobox selfpromo crosspromo cross-sell
  newsletter newsletters newslettersignup signup sign-up subscribe subscription subscriptions subscriber optin opt-in mailchimp mc-embed
  paywall regwall piano metering offer offers donate donation donations
  comment comments commentlist commentform comment-list comment-form disqus respond comments-area livefyre replies discussion
  cookie cookies cookiebar consent gdpr onetrust cmp usercentrics didomi
  ad ads adbox adslot ad-slot adunit adwrapper adcontainer advert adverts advertise advertisement advertisements advertising advertorial adsense adsbygoogle dfp gpt sponsor sponsors sponsored banner banners taboola outbrain revcontent mgid zergnet native-ad leaderboard skyscraper
  breadcrumb breadcrumbs crumb crumbs crumbtrail path-nav location-nav
  sidebar side-bar sidenav rightbar rail right-rail rightrail sidecol
  nav navbar navigation navi navlist topnav subnav gnav menu menus submenu dropdown megamenu hamburger pagination pager pagenav page-nav paging prev-next prevnext next-prev post-navigation
  masthead site-header siteheader topbar top-bar toolbar tools toolbox article-tools actions action-bar
  footer foot site-footer sitefooter page-footer colophon copyright legal disclaimer
  tags taglist tag-list tagcloud tag-cloud post-tags article-tags keywords topics-list
  author-bio authorbio author-box authorbox about-author about-the-author author-info author-card biography writer-info
  byline by-line dateline date-line postmeta post-meta entry-meta article-meta metadata meta-data publish-date pubdate post-date article-date timestamp
  popup modal overlay lightbox-controls tooltip toast snackbar interstitial
  skip skip-link skiplink screen-reader-text sr-only visually-hidden visuallyhidden hidden-xs noprint no-print print-only printonly hide
  login register signin account
  ticker breaking-news breakingnews newsticker
  rating ratings vote votes poll polls quiz reactions
  widget widgets widget-area follow followus follow-us
  search searchbox searchform search-form
  app-download appdownload download-app app-banner qrcode qr-code erweima
  feedback report-error correction-form error-report
  copyright-notice rights syndication licensing republish reprint
  carousel slider-nav swiper-pagination thumbs thumbnails
  jump-link jumplinks toc table-of-contents
  transcript-link audio-player audioplayer player listen text-to-speech
  editor-note-signup callout-signup cta call-to-action
`);
/** Words that templates also use for the article itself: believed only where there is little text. */
const WEAK_NAMES = words(`
  breaking-news breakingnews ticker teaser teasers promo promos promotion promotions offer offers banner banners player widget widgets legal overlay hide rail
  foot popup modal actions tools listen metadata meta-data ranking rank rights tags keywords carousel social share sharing sponsor sponsored feedback login
  register account poll vote rating ratings menu dropdown toc follow search hidden-xs copyright disclaimer popular trending byline dateline timestamp
  article-meta entry-meta post-meta masthead topbar reprint cta transcript-link quiz piano metering advertorial recommend recommended
`);
/** An element named so is content, whatever else it is called. */
export const CONTENT_NAMES =
  /(?:^|[\s_-])(?:article-?body|article-?content|article-?text|entry-?content|post-?content|post-?body|story-?body|story-?content|main-?content|content-?body|body-?content|news-?body|news-?content|articlebody|storytext|article_?content|rich-?text)(?:[\s_-]|$)/i;

/** Text units under an element: all, inside links, and in pieces long enough to be prose. */
export interface Mass {
  text: number;
  link: number;
  prose: number;
}

/** Shorter pieces of text are labels. */
const PROSE = 40;

/** What holds more of the prose than this is not chrome, whatever it is called. */
const MOST = 0.4;

/** Weighs every element, bottom up. */
export function massOf(root: Document): Map<ParentNode, Mass> {
  const page: Mass = { text: 0, link: 0, prose: 0 };
  const masses = new Map<ParentNode, Mass>([[root, page]]);
  /** Of the elements that are open. */
  const open = [page];
  let mass = page;
  let links = 0;
  walk(
    root,
    (node) => {
      if (isText(node)) {
        const length = node.data.trim().length;
        if (length === 0) return false;
        mass.text += length;
        if (links > 0) mass.link += length;
        else if (length >= PROSE || (length >= PROSE / 3 && /[\u3040-\u9fff]/.test(node.data))) mass.prose += length;
        return false;
      }
      if (!isTag(node) || NEVER.has(node.name)) return false;
      mass = { text: 0, link: 0, prose: 0 };
      masses.set(node, mass);
      open.push(mass);
      if (node.name === 'a') links++;
      return true;
    },
    (node) => {
      if (node.name === 'a') links--;
      const { text, link, prose } = open.pop()!;
      mass = open[open.length - 1]!;
      mass.text += text;
      mass.link += link;
      mass.prose += prose;
    },
  );
  return masses;
}

/** A word of the names that says chrome. */
function chromeName(names: string): string | undefined {
  const parts = names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/);
  for (let i = 0; i < parts.length; i++) {
    if (CHROME_NAMES.has(parts[i]!)) return parts[i];
    const pair = `${parts[i]}-${parts[i + 1] ?? ''}`;
    if (CHROME_NAMES.has(pair)) return pair;
  }
  return undefined;
}

/** Why an element is taken for chrome, and how sure that is. */
export interface Suspicion {
  reason: string;
  kind: SuspicionKind;
  /** Nothing in it could be prose, or nobody sees it: its lines are not even looked at. */
  sure: boolean;
  /** Which part of the page's prose is in it, 0 to 1. */
  share: number;
}

/** From the weakest to the strongest. */
export const SUSPICIONS = ['weak name', 'name', 'header', 'role', 'tag', 'hidden', 'no text'] as const;
export type SuspicionKind = (typeof SUSPICIONS)[number];

/**
 * @param title the element that prints the title: what holds it is the article.
 * @returns the elements that by tag, role or name are not the article; nothing inside one that is `sure`.
 */
export function htmlChrome(root: Document, masses: Map<ParentNode, Mass>, title?: Element): Map<Element, Suspicion> {
  const chrome = new Map<Element, Suspicion>();
  const holders = new Set<ParentNode>();
  for (let node: ParentNode | null = title ?? null; node; node = node.parent) holders.add(node);
  const all = masses.get(root)!;
  /** Class names come again and again. */
  const known = new Map<string, string | undefined>();
  const told = (names: string): string | undefined => {
    if (!known.has(names)) known.set(names, CONTENT_NAMES.test(names) ? undefined : chromeName(names));
    return known.get(names);
  };
  let articles = 0;
  const judge = (node: Element, prose: number): [kind: SuspicionKind, reason: string] | undefined => {
    const { name, attribs } = node;
    if (name === 'html' || name === 'body' || name === 'main') return undefined;
    if ((all.prose > 0 && prose > all.prose * MOST) || holders.has(node)) return undefined;
    if ('hidden' in attribs && attribs['hidden'] !== 'false') return ['hidden', 'hidden'];
    const style = attribs['style'];
    if (style && /display:\s?none|visibility:\s?hidden/i.test(style)) return ['hidden', 'hidden by style'];
    if (CHROME_TAGS.has(name)) return ['tag', `<${name}>`];
    if (name === 'header' && articles === 0) return ['header', '<header> of the page'];
    const role = attribs['role'];
    if (role && CHROME_ROLES.has(role)) return ['role', `role ${role}`];
    if (attribs['aria-hidden'] === 'true' && prose === 0) return ['hidden', 'hidden for readers'];
    const names = `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`;
    if (names.length === 1) return undefined;
    const word = told(names);
    return word === undefined ? undefined : [WEAK_NAMES.has(word) ? 'weak name' : 'name', `named "${word}"`];
  };
  walk(
    root,
    (node) => {
      if (!isTag(node)) return false;
      if (NEVER.has(node.name)) {
        chrome.set(node, { reason: 'holds no text', kind: 'no text', sure: true, share: 0 });
        return false;
      }
      const { prose } = masses.get(node)!;
      const found = judge(node, prose);
      if (found) {
        const [kind, reason] = found;
        const sure = prose === 0 || kind === 'hidden';
        chrome.set(node, { reason, kind, sure, share: all.prose > 0 ? prose / all.prose : 0 });
        if (sure) return false;
      }
      if (node.name === 'article' || node.name === 'main') articles++;
      return true;
    },
    (node) => {
      if (node.name === 'article' || node.name === 'main') articles--;
    },
  );
  return chrome;
}
