import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Article } from '../../../src/core/article/article';
import { articlesOf } from '../../../src/core/article/parseArticle';
import { sourceMap } from '../../../src/core/article/sourceMap';

const PROSE =
  'The council of Port Calder agreed on Tuesday to rebuild the northern pier, and asked the harbour board to publish its costs by June.';
const CHINESE = '卡尔德港市议会周二同意重建北码头，并要求港务局在六月之前公布全部费用。';

/** All articles of a source, each checked: what is mapped one for one is the source's own text, and its ends come back. */
function read(source: string): Article[] {
  const { items } = articlesOf(source);
  return items.map(({ start, end, parse }) => {
    const article = parse();
    const map = sourceMap(article.map);
    for (const run of article.map) {
      assert.ok(run.sourceStart >= start && run.sourceStart + run.sourceLength <= end, 'inside its item');
      if (run.textLength !== run.sourceLength) continue;
      const text = article.text.slice(run.textStart, run.textStart + run.textLength);
      const raw = source.slice(run.sourceStart, run.sourceStart + run.sourceLength);
      assert.equal(text, raw.replace(/[\t\n\u00a0]/g, ' '));
      assert.deepEqual(map.toText(...map.toSource(run.textStart, run.textStart + run.textLength)!), [
        run.textStart,
        run.textStart + run.textLength,
      ]);
    }
    return article;
  });
}
const lines = ({ blocks, text }: Article): string[] =>
  blocks.map(({ type, start, end }) => `${type}: ${text.slice(start, end)}`);
const facts = ({ title, byline, published, url, outlet, language }: Article) => ({
  title,
  byline,
  published,
  url,
  outlet,
  language,
});

describe('formats', () => {
  it('RSS: every item an article at its guid, text from CDATA or escaped', () => {
    const source = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Calder Gazette</title><link>https://gazette.example/</link><language>en-GB</language>
<item><title>Pier &amp; harbour: costs</title><link>https://gazette.example/pier</link><guid isPermaLink="false">gz-1</guid>
<pubDate>Tue, 05 Mar 2024 09:30 +0100</pubDate><dc:creator>Mara Ellison</dc:creator>
<description>${PROSE.slice(0, 60)}</description>
<content:encoded><![CDATA[<p>${PROSE}</p><p>Harwell &amp; Stroud said: “No.” 🚢 ${PROSE}</p><p>The post <a href="https://gazette.example/pier">Pier</a> appeared first on <a href="https://gazette.example">The Calder Gazette</a>.</p>]]></content:encoded></item>
<item><title>北码头将重建</title><link>https://gazette.example/2</link>
<description>&lt;p&gt;${CHINESE}&lt;/p&gt;&lt;p&gt;港务局长说：&amp;#8220;可以。&amp;#8221;${CHINESE}&lt;/p&gt;</description></item>
</channel></rss>`;
    const [first, second, ...more] = read(source);
    assert.equal(more.length, 0);
    assert.deepEqual(facts(first!), {
      title: 'Pier & harbour: costs',
      byline: 'Mara Ellison',
      published: '2024-03-05T09:30+01:00',
      url: 'https://gazette.example/pier',
      outlet: 'The Calder Gazette',
      language: 'en',
    });
    assert.equal(first!.item, 'gz-1');
    assert.deepEqual(lines(first!), [
      'title: Pier & harbour: costs',
      `paragraph: ${PROSE}`,
      `paragraph: Harwell & Stroud said: “No.” 🚢 ${PROSE}`,
    ]);
    assert.equal(second!.item, 'https://gazette.example/2');
    assert.deepEqual(lines(second!), [
      'title: 北码头将重建',
      `paragraph: ${CHINESE}`,
      `paragraph: 港务局长说：“可以。”${CHINESE}`,
    ]);
    assert.equal(second!.language, 'zh-Hans');
  });

  it('Atom and RDF: XHTML, plain text that looks like tags, dates, people', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour notes</title>
<entry><id>tag:notes.example,2024:1</id><title type="text">Piers < 100 m</title><link rel="alternate" href="https://notes.example/1"/>
<published>2024-03-05T08:00:00Z</published><author><name>Ito Haru</name><email>ito@notes.example</email></author>
<updated>2024-03-06T08:00:00Z</updated><category term="Harbour"/><summary>A short summary of the matter.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${PROSE}</p><p>Second: ${PROSE}</p></div></content></entry></feed>`.replace(
      '< 100',
      '&lt; 100',
    );
    const [entry] = read(atom);
    assert.deepEqual(lines(entry!), [
      'title: Piers < 100 m',
      'paragraph: A short summary of the matter.',
      `paragraph: ${PROSE}`,
      `paragraph: Second: ${PROSE}`,
    ]);
    assert.equal(entry!.byline, 'Ito Haru');
    assert.deepEqual(
      [entry!.modified, entry!.tags, entry!.standfirst],
      ['2024-03-06T08:00:00Z', ['Harbour'], 'A short summary of the matter.'],
    );
    assert.equal(entry!.published, '2024-03-05T08:00:00Z');
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>RDF news</title></channel>
<item rdf:about="https://rdf.example/a"><title>One</title><link>https://rdf.example/a</link><description>${PROSE}</description></item></rdf:RDF>`;
    assert.deepEqual(
      read(rdf).map(({ item, outlet }) => [item, outlet]),
      [['https://rdf.example/a', 'RDF news']],
    );
  });

  it('a broken feed gives what is whole in it', () => {
    const source = `<rss><channel><title>Broken</title><item><title>One</title><description>${PROSE}</description><item><title>Two</title><description>${PROSE}</channel>`;
    const articles = read(source);
    assert.ok(articles.length >= 1);
    assert.ok(articles[0]!.text.includes(PROSE));
  });

  it('JSON: one article, a list, sections, escapes in strings', () => {
    const record = {
      headline: 'Pier “costs” \\ harbour',
      author: [{ '@type': 'Person', name: 'Mara Ellison' }],
      datePublished: '2024-03-05T09:30:00+01:00',
      url: 'https://gazette.example/pier',
      articleBody: `${PROSE}\n\n🚢 5 < 6 & “so”: ${PROSE}`,
      publisher: { name: 'The Calder Gazette' },
    };
    const [single] = read(JSON.stringify({ '@type': 'NewsArticle', ...record }, null, 1));
    assert.equal(single!.item, undefined);
    assert.deepEqual(lines(single!), [
      'title: Pier “costs” \\ harbour',
      `paragraph: ${PROSE}`,
      `paragraph: 🚢 5 < 6 & “so”: ${PROSE}`,
    ]);
    assert.deepEqual(facts(single!), {
      title: 'Pier “costs” \\ harbour',
      byline: 'Mara Ellison',
      published: '2024-03-05T09:30:00+01:00',
      url: 'https://gazette.example/pier',
      outlet: 'The Calder Gazette',
      language: 'en',
    });
    // Escaped beyond ASCII, as Python writes it: two escapes are one character.
    const ascii = JSON.stringify([
      { id: 7, title: '北码头🚢', content: `<p>${CHINESE}</p><p>🚢${CHINESE}</p>` },
    ]).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const [escaped] = read(ascii);
    assert.equal(escaped!.item, '7');
    assert.deepEqual(lines(escaped!), ['title: 北码头🚢', `paragraph: ${CHINESE}`, `paragraph: 🚢${CHINESE}`]);
    const nested = {
      V1: {
        title: 'Pier',
        authors: ['A. Writer'],
        body: { summary: [PROSE], sections: [{ headline: ['Costs'], paragraphs: [`Second: ${PROSE}`] }] },
      },
    };
    assert.deepEqual(lines(read(JSON.stringify(nested))[0]!), [
      'title: Pier',
      `paragraph: ${PROSE}`,
      'heading: Costs',
      `paragraph: Second: ${PROSE}`,
    ]);
  });

  it('JSON Feed, ninjs, news services, WordPress', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Calder Feed',
      description: 'All of it',
      items: [{ id: '1', url: 'https://feed.example/1', title: 'Pier', content_html: `<p>${PROSE}</p>` }],
    };
    assert.deepEqual(
      read(JSON.stringify(feed)).map(({ item, outlet, title }) => [item, outlet, title]),
      [['1', 'Calder Feed', 'Pier']],
    );
    const ninjs = {
      uri: 'urn:1',
      type: 'text',
      versioncreated: '2024-03-05T08:00:00Z',
      headline: 'Pier',
      byline: 'By Mara Ellison',
      body_xhtml: `<p>${PROSE}</p>`,
      body_text: PROSE,
      language: 'en',
    };
    const [agency] = read(JSON.stringify(ninjs));
    assert.deepEqual(lines(agency!), ['title: Pier', `paragraph: ${PROSE}`]);
    assert.equal(agency!.byline, 'Mara Ellison');
    assert.equal(agency!.published, '2024-03-05T08:00:00Z');
    const service = {
      status: 'ok',
      totalResults: 1,
      articles: [
        {
          source: { id: null, name: 'Gazette' },
          author: 'M. E.',
          title: 'Pier',
          description: 'Short.',
          url: 'https://gazette.example/p',
          publishedAt: '2024-03-05T08:00:00Z',
          content: PROSE,
        },
      ],
    };
    assert.deepEqual(read(JSON.stringify(service)).map(facts), [
      {
        title: 'Pier',
        byline: 'M. E.',
        published: '2024-03-05T08:00:00Z',
        url: 'https://gazette.example/p',
        outlet: 'Gazette',
        language: 'en',
      },
    ]);
    const wordpress = {
      id: 3,
      date: '2024-03-05T09:30:00',
      guid: { rendered: 'https://wp.example/?p=3' },
      link: 'https://wp.example/pier',
      title: { rendered: 'Pier &#038; harbour' },
      content: { rendered: `<p>${PROSE}</p>`, protected: false },
    };
    assert.deepEqual(lines(read(JSON.stringify(wordpress))[0]!), ['title: Pier & harbour', `paragraph: ${PROSE}`]);
  });

  it('JSON Lines: a broken line costs only itself, and is told', () => {
    const record = (id: string) => JSON.stringify({ id, title: `Title ${id}`, text: PROSE });
    const source = `${record('a')}\n{"id": "b", "title": oops}\n\n${record('c')}\n`;
    assert.deepEqual(
      read(source).map(({ item, format }) => [item, format]),
      [
        ['a', 'json-lines'],
        ['c', 'json-lines'],
      ],
    );
    assert.match(articlesOf(source).problems.join(), /line 2/);
    const settings = articlesOf('{"editor.fontSize": 12}');
    assert.equal(settings.format, 'plain-text');
    assert.match(settings.formatReason, /no article/);
    assert.equal(articlesOf(`${'['.repeat(100_000)}${']'.repeat(100_000)}`).format, 'plain-text');
  });

  it('Markdown with front matter: YAML or TOML, text or HTML below', () => {
    const yaml = `---\nlayout: post\ntitle: "Pier & harbour: costs"\ndate: 2024-03-05T09:30:00+01:00\nauthor: Mara Ellison\nfrom: https://gazette.example/pier\ntags: [ harbour, costs ]\n---\n\n`;
    const [markdown] = read(
      `${yaml}${PROSE} It was **not** [cheap](https://gazette.example/x "t") &amp; *late* \\*so\\* [sic] [so][] ![x].\n\n[so]: https://gazette.example/so\n{% include ad.html %}\n\n## The vote\n\n> Quoted: ${PROSE}\n> and on.\n\n- ${PROSE}\n- Two: ${PROSE}\n`,
    );
    assert.equal(markdown!.format, 'markdown');
    assert.deepEqual(lines(markdown!), [
      'title: Pier & harbour: costs',
      `paragraph: ${PROSE} It was not cheap & late *so* [sic] so ![x].`,
      'heading: The vote',
      `quote: Quoted: ${PROSE} and on.`,
      `listItem: ${PROSE}`,
      `listItem: Two: ${PROSE}`,
    ]);
    const known = {
      title: 'Pier & harbour: costs',
      byline: 'Mara Ellison',
      published: '2024-03-05T09:30:00+01:00',
      url: 'https://gazette.example/pier',
      outlet: 'gazette.example',
      language: 'en',
    };
    assert.deepEqual(facts(markdown!), known);
    const [html] = read(
      `${yaml}<section>\n <div>\n\n    <p>\n     ${PROSE}\n    </p>\n\n    <p>Second: ${PROSE}</p>\n </div>\n</section>`,
    );
    assert.deepEqual(lines(html!), [
      'title: Pier & harbour: costs',
      `paragraph: ${PROSE}`,
      `paragraph: Second: ${PROSE}`,
    ]);
    const [toml] = read(
      `+++\ntitle = "Pier"\ndate = 2024-03-05T09:30:00+01:00\nauthors = ["Mara Ellison"]\n+++\n${PROSE}\n`,
    );
    assert.deepEqual(
      [toml!.title, toml!.byline, toml!.published?.slice(0, 10)],
      ['Pier', 'Mara Ellison', '2024-03-05'],
    );
  });

  it('Markdown without front matter, and text that only looks like it', () => {
    const [markdown] = read(
      `# Pier and harbour\n\n${PROSE} See [the plan](https://gazette.example/plan).\n\nSecond: ${PROSE}\n`,
    );
    assert.equal(markdown!.format, 'markdown');
    assert.deepEqual(lines(markdown!), [
      'title: Pier and harbour',
      `paragraph: ${PROSE} See the plan.`,
      `paragraph: Second: ${PROSE}`,
    ]);
    for (const text of [
      `#harbour costs\n${PROSE}\n#pier`,
      `${PROSE}\n---\n${PROSE}`,
      '---\n---\n',
      `---\nnot: [yaml\n---\n${PROSE}`,
    ])
      assert.equal(read(text)[0]!.format, 'plain-text', text);
  });

  it('a digest: each heading an article with address and time', () => {
    const source = `# Source:Gazette, URL:https://gazette.example/rss, language:en-GB

## Pier [sic] costs
 - [https://gazette.example/pier](https://gazette.example/pier)
 - RSS feed: https://gazette.example/rss
 - date published: 2024-03-05 09:30:00+00:00

${PROSE}

## Harbour opens
 - [https://gazette.example/harbour](https://gazette.example/harbour)

<p>${PROSE}</p><p>Second: ${PROSE}</p>
`;
    const articles = read(source);
    assert.deepEqual(
      articles.map(({ item, title, published, outlet, format }) => [item, title, published, outlet, format]),
      [
        ['https://gazette.example/pier', 'Pier [sic] costs', '2024-03-05T09:30:00+00:00', 'Gazette', 'digest'],
        ['https://gazette.example/harbour', 'Harbour opens', undefined, 'Gazette', 'digest'],
      ],
    );
    assert.deepEqual(lines(articles[1]!), [
      'title: Harbour opens',
      `paragraph: ${PROSE}`,
      `paragraph: Second: ${PROSE}`,
    ]);
    const linked = `### [One](https://a.example/1)\n\n${PROSE}\n\n### [Two](https://a.example/2)\n\n${CHINESE}\n`;
    assert.deepEqual(
      read(linked).map(({ url, title }) => [url, title]),
      [
        ['https://a.example/1', 'One'],
        ['https://a.example/2', 'Two'],
      ],
    );
  });

  it('addresses inside a file are unique and stay', () => {
    const item = (guid: string, text: string) =>
      `<item><guid>${guid}</guid><title>T</title><description>${text}</description></item>`;
    const feed = (items: string) => `<rss><channel><title>x</title>${items}</channel></rss>`;
    const ids = (source: string) => articlesOf(source).items.map(({ id }) => id);
    const twice = ids(feed(item('1', PROSE) + item('1', CHINESE) + item('', PROSE)));
    assert.equal(new Set(twice).size, 3);
    assert.match(twice[1]!, /^sha256:[0-9a-f]{16}$/);
    assert.deepEqual(ids(feed(item('0', 'new') + item('1', PROSE) + item('1', CHINESE))).slice(1), twice.slice(0, 2));
  });
});
