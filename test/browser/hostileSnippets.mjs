/** HTML that wants to run a script, fetch something or take over the page; of our own invention. */
export const hostileSnippets = [
  { id: 'script', vector: '<script>alert(1)</script>' },
  { id: 'image-error', vector: '<img src="no-such-picture" onerror="alert(1)">' },
  { id: 'svg-load', vector: '<svg onload="alert(1)"><animate attributeName="x" onbegin="alert(2)"></animate></svg>' },
  { id: 'details-toggle', vector: '<details open ontoggle="fetch(\'/taken\')">The ferry waits.</details>' },
  { id: 'frame-document', vector: '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>' },
  {
    id: 'remote-everything',
    vector:
      '<link rel="stylesheet" href="https://harbour.example/a.css"><video poster="https://harbour.example/p.png" src="https://harbour.example/v.mp4" autoplay></video><img srcset="https://harbour.example/a.png 1x">',
  },
  {
    id: 'style-import',
    vector:
      '<style>@import "https://harbour.example/x.css"; body { display: none } main { background: url(//harbour.example/b.png) }</style>',
  },
  { id: 'refresh', vector: '<meta http-equiv="refresh" content="0;url=https://harbour.example/">' },
  { id: 'base', vector: '<base href="https://harbour.example/"><a href="page">the timetable</a>' },
  {
    id: 'script-link',
    vector:
      '<a href="&#106;ava&#9;script:alert(1)">the timetable</a> <a href="command:workbench.action.quit">quit</a> <a href="vscode://settings">settings</a>',
  },
  {
    id: 'form',
    vector:
      '<form action="https://harbour.example/" id="article"><input name="attributes" autofocus onfocus="alert(1)"><button>Continue</button></form>',
  },
  { id: 'escape-attribute', vector: '"\'><script>alert(1)</script><p title="' },
  {
    id: 'double-escaped',
    vector: '&lt;img src=x onerror=alert(1)&gt; &amp;lt;script&amp;gt;alert(2)&amp;lt;/script&amp;gt;',
  },
  {
    id: 'mutation',
    vector: '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  },
  { id: 'comment-break', vector: '<!--><img src=x onerror=alert(1)>--> <![CDATA[<script>alert(2)</script>]]>' },
  {
    id: 'name-with-markup',
    vector: '克莱弗利（James <img src=x onerror=alert(1)> Cleverly）表示：“<b onmouseover="alert(2)">不</b>”',
  },
  {
    id: 'key',
    vector:
      '<p data-vscode-context="{}" data-command="workbench.action.quit" accesskey="c" tabindex="0" onkeydown="alert(1)" contenteditable>Press a key</p>',
  },
];
