/// How the report looks.
///
/// The colours are in `PageColours`, where a test computes their contrast.
enum PageStyle {
  static let text = PageColours.style + rules

  private static let rules = #"""
    *,*::before,*::after{box-sizing:border-box}
    html{font-size:clamp(1rem,.92rem + .28vw,1.75rem);-webkit-text-size-adjust:100%;scroll-padding:1.5rem}
    body{margin:0;background:var(--paper);color:var(--ink);font-family:Charter,"Iowan Old Style","Palatino Linotype",Palatino,"Noto Serif","DejaVu Serif",Georgia,serif;font-size:1.0625rem;line-height:1.58;overflow-wrap:break-word;font-kerning:normal}
    h1,h2,h3,p,ul,ol,dl,blockquote,figure,pre{margin:0;padding:0}
    a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.16em}
    a:hover{text-decoration-thickness:2px}
    :focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
    .ui,.kicker,.facts,.tally,.tools,.badge,.meta,.ref,.no,.foot,th,.label,.stance,.where,.back,h2{font-family:"Source Sans 3","Source Sans Pro","Helvetica Neue",Helvetica,Arial,"Noto Sans","DejaVu Sans",sans-serif}
    .vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .skip{position:absolute;left:-999rem}
    .skip:focus{left:1rem;top:1rem;z-index:9;background:var(--paper);padding:.5rem .8rem}
    .page{max-width:82rem;margin:0 auto;padding:0 clamp(1rem,4vw,3rem)}
    .masthead{border-top:6px double var(--ink);padding-top:.9rem;margin-top:clamp(1rem,3vw,2.5rem)}
    .kicker{font-size:.8125rem;font-weight:700;letter-spacing:.12em;text-transform:uppercase;color:var(--bad)}
    h1{font-size:clamp(1.75rem,1.2rem + 2.9vw,3.4rem);line-height:1.1;letter-spacing:-.015em;font-weight:700;max-width:24em;margin:.35rem 0 .7rem;text-wrap:balance}
    .facts{font-size:.9375rem;line-height:1.5;color:var(--muted);display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;list-style:none}
    .facts b{color:var(--ink);font-weight:600}
    .retracted{border:2px solid var(--bad);background:var(--bad-wash);padding:.8rem 1rem;margin:1.2rem 0;max-width:44rem}
    .retracted b{color:var(--bad)}
    .glance{border-top:1px solid var(--rule);margin-top:1.4rem;padding:1rem 0 1.1rem;border-bottom:1px solid var(--rule)}
    .glance>p{max-width:44rem}
    .tally{list-style:none;display:flex;flex-wrap:wrap;gap:.5rem;margin-top:.7rem;font-size:.9375rem}
    .tally li,.tally button{border-radius:1.2rem}
    .tally li>span,.tally button{display:inline-flex;align-items:center;gap:.45em;min-height:2rem;padding:.2rem .8rem;background:var(--wash);color:var(--tone);border:1px solid var(--tone);font:inherit;line-height:1.3}
    .tally li>span{border-radius:1.2rem}
    .tally button{cursor:pointer}
    .tally button[aria-pressed=true]{background:var(--tone);color:var(--paper)}
    .tally .n{font-weight:700;font-variant-numeric:tabular-nums}
    .tools{display:flex;flex-wrap:wrap;align-items:center;gap:.3rem 1.2rem;margin-top:.7rem;font-size:.875rem;color:var(--muted)}
    .tools label{display:inline-flex;gap:.45em;align-items:center;min-height:1.75rem}
    kbd{font:inherit;border:1px solid var(--rule);border-bottom-width:2px;border-radius:3px;padding:0 .35em;color:var(--ink)}
    h2{font-size:.8125rem;font-weight:700;letter-spacing:.12em;text-transform:uppercase;color:var(--muted);margin:0 0 .9rem;padding-bottom:.4rem;border-bottom:1px solid var(--ink)}
    .checked{border:1px solid var(--line);border-radius:.4rem;padding:.1rem 1rem;margin:1rem 0;overflow-wrap:anywhere}
    .columns{display:grid;grid-template-columns:minmax(0,1fr);gap:2.6rem;margin-top:1.8rem}
    .text{max-width:38rem}
    .text>*+*{margin-top:.85em}
    .text h3{font-size:1.5rem;line-height:1.2;letter-spacing:-.01em;text-wrap:balance}
    .text h3.sub{font-size:1.125rem;line-height:1.3;margin-top:1.5em}
    .text .standfirst{font-size:1.1875rem;line-height:1.45;color:var(--muted)}
    .text .small{font-size:.875rem;color:var(--muted);line-height:1.45}
    .text ul{padding-left:1.3em}
    .text blockquote{border-left:3px solid var(--rule);padding-left:1em}
    .text pre{font-size:.875rem;overflow-x:auto;white-space:pre-wrap}
    .no{float:left;margin-left:-2.1em;width:1.6em;text-align:right;font-size:.75rem;line-height:2.2;color:var(--muted);font-variant-numeric:tabular-nums;user-select:none}
    .hl{color:inherit;background:var(--wash);text-decoration-line:underline;text-decoration-color:var(--tone);text-decoration-thickness:2px;text-underline-offset:.2em;text-decoration-skip-ink:none;-webkit-box-decoration-break:clone;box-decoration-break:clone;padding:.05em 0}
    .hl.d2{background:var(--wash2);text-decoration-thickness:4px}
    .hl.d3{background:var(--wash3);text-decoration-thickness:6px}
    .hl.on{outline:2px solid var(--tone);outline-offset:1px}
    .hl.dim{background:none;text-decoration-color:var(--rule);text-decoration-thickness:1px}
    .script .hl{cursor:pointer}
    .t-mixed{text-decoration-style:dashed}.t-bad{text-decoration-style:double}.hl.t-bad{text-decoration-thickness:1px}.hl.t-bad.d2,.hl.t-bad.d3{text-decoration-thickness:2px}.t-neutral{text-decoration-style:dotted}
    .ref{font-size:.6875rem;font-weight:700;line-height:1;vertical-align:super;white-space:nowrap;margin:0 .12em}
    .ref a{color:var(--tone);text-decoration:none;padding:.35em .3em;margin:0 -.2em;border-radius:3px}.ref a+a{margin-left:.25em}
    .ref a:hover{background:var(--tone);color:var(--paper)}
    .t-good{--tone:var(--good);--wash:var(--good-wash);--wash2:var(--good-wash2);--wash3:var(--good-wash3)}
    .t-mixed{--tone:var(--mixed);--wash:var(--mixed-wash);--wash2:var(--mixed-wash2);--wash3:var(--mixed-wash3)}
    .t-bad{--tone:var(--bad);--wash:var(--bad-wash);--wash2:var(--bad-wash2);--wash3:var(--bad-wash3)}
    .t-neutral{--tone:var(--neutral);--wash:var(--neutral-wash);--wash2:var(--neutral-wash2);--wash3:var(--neutral-wash3)}
    .card{border-top:1px solid var(--rule);padding:1.15rem 0 1.35rem;scroll-margin-top:1rem}
    .card:first-of-type{border-top:0;padding-top:0}
    .card:target,.card:focus{outline:0;box-shadow:-.85rem 0 0 -.6rem var(--tone)}
    .card{content-visibility:auto;contain-intrinsic-size:auto 18rem}.card[hidden]{display:none}
    .card .badge{display:inline-flex;gap:.4em;align-items:center;font-size:.8125rem;font-weight:700;letter-spacing:.02em;color:var(--tone);background:var(--wash);border:1px solid var(--tone);border-radius:2px;padding:.1rem .55rem}
    .card .where{font-size:.8125rem;color:var(--muted);margin-left:.6em}
    .card h3{font-size:1.1875rem;line-height:1.32;margin:.55rem 0 .35rem;font-weight:700;text-wrap:pretty}
    .card h3 .label{font-size:.8125rem;font-weight:600;color:var(--muted);margin-right:.5em}
    .meta{font-size:.875rem;color:var(--muted);margin-bottom:.55rem}
    .card p+p{margin-top:.6em}
    .card .part{margin-top:.8rem}
    .label{font-size:.8125rem;font-weight:700;color:var(--muted)}
    .card ul,.sources ol,.list{list-style:none}
    .card li{border-left:2px solid var(--rule);padding-left:.8rem;margin-top:.6rem;font-size:.96875rem;line-height:1.5}
    .stance{font-weight:700;font-size:.875rem}
    .card blockquote,.sources blockquote{margin:.3rem 0;color:var(--ink)}
    .card blockquote::before{content:"“"}.card blockquote::after{content:"”"}
    .back{font-size:.8125rem;margin-top:.8rem}
    .back a{display:inline-block;padding:.15rem 0}
    section.after{margin-top:2.6rem;max-width:44rem}
    .after h3{font-size:1.0625rem;line-height:1.3;margin:1.3rem 0 .5rem}
    .after p+p,.after .list li>*+*{margin-top:.4rem}
    .after .parts>li+li{margin-top:1.2rem}
    .after blockquote{border-left:3px solid var(--rule);padding-left:1em;margin:.3rem 0}
    .after pre{font-size:.8125rem;line-height:1.45;white-space:pre-wrap;overflow-wrap:anywhere;border-left:3px solid var(--rule);padding:.2rem 0 .2rem .9rem}
    .after table{border-collapse:collapse;font-size:.9375rem}.after th,.after td{text-align:left;padding:.3rem .9rem .3rem 0;border-bottom:1px solid var(--rule);vertical-align:top}.after td{overflow-wrap:anywhere}.after .n{overflow-wrap:normal;text-align:right;font-variant-numeric:tabular-nums}
    .edit{font-family:"Source Sans 3","Source Sans Pro","Helvetica Neue",Helvetica,Arial,"Noto Sans","DejaVu Sans",sans-serif;font-size:.8125em;font-weight:600;color:var(--muted);margin:0 .15em}
    .sources li{padding:.6rem 0;border-top:1px solid var(--rule);font-size:.96875rem;line-height:1.5}
    .sources li:first-child{border-top:0}
    .archive{white-space:nowrap}
    .list li{margin-top:.5rem}
    ins,del{text-decoration-thickness:1px}
    del{color:var(--muted)}
    .foot{margin:3rem 0 2rem;padding-top:.8rem;border-top:6px double var(--ink);font-size:.8125rem;color:var(--muted)}
    .foot code{font-size:.75rem;overflow-wrap:anywhere}
    @media (max-width:44rem){.no{float:none;margin:0 .5em 0 0;width:auto;display:inline}}
    @media (max-width:34rem){.after tr{display:flex;flex-wrap:wrap;gap:.1rem .9rem;padding:.3rem 0;border-bottom:1px solid var(--rule)}.after th,.after td{border:0;padding:0;max-width:100%}}
    @media (min-width:44rem){.text{padding-left:2.1em;max-width:40rem}}
    @media (min-width:68rem){.columns{grid-template-columns:minmax(0,1.15fr) minmax(0,1fr);gap:clamp(2rem,4vw,4rem)}.text-column{order:-1;scrollbar-width:thin;position:sticky;top:0;max-height:100vh;overflow-y:auto;padding:1rem 1rem 2rem 0;align-self:start}.cards{padding-top:1rem}}
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
    @media (forced-colors:active){.hl{text-decoration-color:LinkText}.card .badge,.tally li>span{border-color:CanvasText}}
    @media print{html{font-size:10.5pt}body{background:#fff;color:#000}.page{max-width:none;padding:0}.tools,.skip,.back,.all{display:none}.columns{display:block}.text-column{position:static;max-height:none;overflow:visible}.cards{margin-top:2rem}.card{content-visibility:visible}.card,.sources li{break-inside:avoid}h2,h3,.badge{break-after:avoid}.sources a[href^=http]::after{content:" <" attr(href) ">";font-size:.8em;overflow-wrap:anywhere}.hl{print-color-adjust:exact;-webkit-print-color-adjust:exact}@page{margin:18mm 16mm}}
    """#
}
