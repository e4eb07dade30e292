import { createHash } from 'node:crypto';

/** The one style of the public pages. No typeface is fetched: what the reader's device has is there at once. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#faf8f5;--card:#fff;--ink:#231f20;--soft:#5c5457;--line:#e4ddd6;--brand:#a4255c;--note:#fdf1e2}
@media (prefers-color-scheme:dark){:root{--paper:#191617;--card:#221e1f;--ink:#f1ecea;--soft:#b9afb1;--line:#3b3436;--brand:#ee9dbf;--note:#35291a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.65 "Be Vietnam Pro",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:break-word}
a{color:var(--brand);text-underline-offset:.15em}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.5rem 1rem}
header,main,footer{max-width:44rem;margin:0 auto;padding:0 1.25rem}
.both main,.both header,.both footer{max-width:76rem}
header{padding-top:1.5rem;border-top:.4rem solid var(--brand)}
.union{margin:0;color:var(--soft);font-size:.9375rem}
h1,h2,h3,h4,h5{line-height:1.3;margin:2.2rem 0 .6rem;text-wrap:balance}
h1{font-size:1.9rem;margin:.3rem 0 .2rem}h2{font-size:1.45rem}h3{font-size:1.2rem}h4,h5{font-size:1.0625rem}
.when{margin:0;color:var(--soft)}
nav ul,.contents ol{margin:0;padding:0;list-style:none}
nav ul{display:flex;flex-wrap:wrap;gap:0 1.25rem}
nav a,nav span,.contents a{display:inline-flex;align-items:center;min-height:2.75rem}
nav [aria-current]{font-weight:600;color:var(--ink)}
nav{margin-top:.75rem;border-block:1px solid var(--line)}
.note{margin:1.25rem 0 0;padding:.75rem 1rem;background:var(--note);border-inline-start:.25rem solid var(--brand)}
.note p{margin:.25rem 0}.list .sample{color:var(--ink);font-weight:600}
.contents{margin-top:1.25rem}.contents h2{font-size:1.0625rem;margin:0}
article{border-top:1px solid var(--line);margin-top:2rem}
figure{margin:1.5rem 0}img{max-width:100%;height:auto;display:block}figcaption{color:var(--soft);font-size:.9375rem;margin-top:.4rem}
blockquote{margin:1.2rem 0;padding-inline-start:1rem;border-inline-start:.2rem solid var(--line);color:var(--soft)}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 2.5rem}.pair>div{min-width:0}.pair p,.pair blockquote{margin:.45rem 0}
.pair h1,.pair h2,.pair h3,.pair h4,.pair h5{margin-top:1.2rem}.item{padding-inline-start:1.25rem;text-indent:-1.25rem}
@media (max-width:40rem){.pair{grid-template-columns:1fr;padding-bottom:.75rem;border-bottom:1px dotted var(--line)}.pair>div+div{color:var(--soft)}}
footer{margin-top:3rem;padding-bottom:3rem;border-top:1px solid var(--line);color:var(--soft);font-size:.9375rem}
form{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end}label{display:block;margin-bottom:.3rem;font-weight:600;color:var(--ink)}
input,select,button{font:inherit;min-height:2.75rem;padding:.4rem .75rem;border:1px solid var(--soft);border-radius:.5rem;background:var(--card);color:var(--ink);max-width:100%}
input[type=email]{width:20rem}button{background:var(--brand);border-color:var(--brand);color:var(--card);font-weight:600;cursor:pointer}
.list{padding:0;list-style:none}.list li{padding:.4rem 0 .75rem;border-bottom:1px solid var(--line)}.list a{display:inline-flex;align-items:center;min-height:2.75rem}.list span{display:block;color:var(--soft);font-size:.9375rem}
.count{position:absolute;width:1px;height:1px;opacity:0}
@media print{body{background:#fff;color:#000;font-size:10.5pt}nav,.contents,form,.skip,.ask,.count{display:none}header{border-top:0}main,header,footer{max-width:none;padding:0}h2,h3,h4,h5,figure{break-after:avoid}figure,blockquote,.pair{break-inside:avoid}a{color:inherit}}
`.replace(/\n/g, '');

/** What such a page may load: its own style and images, and forms to its own address. No script at all. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
