/**
 * The style of the page. A test holds its colours: text 4.5:1 and more, edges of what can be operated, lines and marks 3:1 and more, light,
 * dark and printed. Five shades of one scale cannot each be 3:1 from the next, so every figure is in the table, the tip and the source too.
 */
export const PAGE_STYLE = `
:root{--paper:#fff;--ink:#1b1f24;--quiet:#57606a;--line:#c8ced6;--edge:#7b838d;--soft:#f3f5f8;--accent:#0b57a4;--alarm:#992b06;
--c0:#bed9f0;--c1:#7ab0e0;--c2:#3889d0;--c3:#25669f;--c4:#173e61;--none:#968d7f;--gap:#f6d2a6;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--paper:#14171b;--ink:#e8eaed;--quiet:#a5aeb8;--line:#434b55;--edge:#727c87;--soft:#1f242a;--accent:#7fb8f0;--alarm:#ffa580;
--c0:#194164;--c1:#27649a;--c2:#3f8ccf;--c3:#89b8e2;--c4:#ddeaf6;--none:#80776a;--gap:#6e4c25}}
*{box-sizing:border-box}
body{margin:0;padding:0 1.25rem 2rem;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main,header,footer{max-width:90rem;margin:0 auto}
h1{font-size:1.35rem;margin:.75rem 0 0}h2{font-size:1.1rem;margin:1.25rem 0 .25rem}
p{margin:.25rem 0}.quiet{color:var(--quiet);font-size:.87rem}
.top{display:flex;gap:1rem;justify-content:space-between;align-items:start}
.languages{display:flex;white-space:nowrap;margin-top:.75rem}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem}
button,input,select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:4px;padding:.2rem .55rem;min-height:2rem}
button{cursor:pointer}button:disabled{color:var(--quiet);cursor:default}
button[aria-pressed=true]{background:var(--accent);border-color:var(--accent);color:var(--paper)}
:focus-visible{outline:3px solid var(--accent);outline-offset:1px}
#filters{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:.6rem 0}
#filters label>span{display:block;font-size:.8rem;color:var(--quiet)}
#filters fieldset{border:0;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:0 .8rem}
#filters legend{font-size:.8rem;color:var(--quiet);padding:0}
#filters fieldset label{display:flex;gap:.35rem;align-items:center;min-height:2rem}#filters fieldset span{font-size:.95rem;color:inherit}
#filters input[type=checkbox],td input{min-height:0;width:1.05rem;height:1.05rem;accent-color:var(--accent);margin:0}
#indicator{max-width:24rem}#search{width:13rem}
a{color:var(--accent)}
#legend{display:flex;flex-wrap:wrap;gap:.15rem .9rem;list-style:none;margin:.25rem 0;padding:0;font-size:.82rem}
#legend li{display:flex;align-items:center;gap:.35rem}
#legend i{width:1rem;height:.8rem;border:1px solid var(--edge);display:inline-block}
#overview{position:relative}#strips{position:relative;border:1px solid var(--line);border-radius:4px}
#map{display:block;cursor:crosshair}
#cursor{position:absolute;pointer-events:none;outline:2px solid var(--ink);outline-offset:1px;box-shadow:0 0 0 1px var(--paper)}
#tip{position:absolute;z-index:2;pointer-events:none;background:var(--ink);color:var(--paper);padding:.3rem .55rem;border-radius:4px;font-size:.85rem;max-width:22rem;white-space:pre-line;overflow-wrap:anywhere}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:4px}
table{border-collapse:collapse;width:100%}caption{text-align:start;padding:.35rem .5rem;font-weight:600}caption span{position:sticky;left:.5rem}
th,td{padding:.15rem .35rem;border-top:1px solid var(--line);text-align:end;vertical-align:top;font-variant-numeric:tabular-nums;white-space:nowrap}
thead th{background:var(--soft);vertical-align:bottom}
.name{text-align:start;white-space:normal;min-width:9rem;max-width:24rem;overflow-wrap:anywhere;font-weight:500}
.scroll .name{position:sticky;left:0;z-index:1}tbody .name{background:var(--paper)}
.name small{color:var(--quiet);font-weight:400;display:block}.code,.pick{text-align:start}
thead button{border:0;background:none;font-weight:600;padding:.1rem .2rem}
td button{min-height:0;border:0;background:none;text-align:end;padding:.05rem .3rem;width:100%;line-height:1.25}
td button:hover{background:var(--soft)}td small{display:block;color:var(--quiet);font-size:.78rem;white-space:normal;max-width:8rem;margin-inline-start:auto}
td.gap button{color:var(--quiet)}.mark{color:var(--alarm);font-weight:700}
#pages{display:flex;gap:.75rem;align-items:center;margin:.5rem 0}
#multiples{display:grid;grid-template-columns:repeat(auto-fill,minmax(13.5rem,1fr));gap:.75rem}
figure{margin:0;border:1px solid var(--line);border-radius:4px;padding:.4rem .5rem;min-width:0}
figcaption{font-size:.85rem;overflow-wrap:anywhere}figure div{height:6.5rem;position:relative}
ol.list{padding-inline-start:2.4rem;margin:.3rem 0;font-size:.92rem;max-height:24rem;overflow:auto}ol.list li{margin:.2rem 0;overflow-wrap:anywhere}
ol.list button{border:0;background:none;color:var(--accent);padding:0;min-height:1.5rem;text-decoration:underline;text-align:start}
dialog{border:1px solid var(--line);border-radius:6px;background:var(--paper);color:var(--ink);width:min(44rem,94vw);max-height:86vh;padding:0 1.1rem 1rem}
dialog .top{position:sticky;top:0;background:var(--paper);padding-bottom:.4rem}dialog #close{margin-top:1rem}
dialog::backdrop{background:#0008}
dl{display:grid;grid-template-columns:minmax(6rem,9rem) 1fr;gap:.25rem .8rem;margin:0}dt{color:var(--quiet)}dd{margin:0;overflow-wrap:anywhere}
@media (max-width:40rem){body{padding:0 .75rem 1.5rem}h1{font-size:1.15rem}#filters{gap:.4rem .6rem}#filters>label{flex:1 1 44%}#indicator,#search,#filters select{width:100%;max-width:none}#filters>label:first-child{flex-basis:100%}dl{grid-template-columns:1fr}dt{margin-top:.3rem}.name{min-width:7.5rem}}
@media (prefers-reduced-motion:no-preference){button{transition:background-color .12s}}
@media print{:root{--paper:#fff;--ink:#000;--quiet:#333;--line:#999;--soft:#fff;--accent:#0b57a4;--alarm:#992b06}
body{font-size:9pt;padding:0}#filters,#overview,#overview-help,#legend,#pages,.languages,.skip,.pick,#multiples,[aria-labelledby=overview-title],[aria-labelledby=multiples-title],dialog{display:none!important}
.scroll{overflow:visible;border:0}ol.list{max-height:none;overflow:visible}thead{display:table-header-group}.scroll .name{position:static}tr{break-inside:avoid}}
`
