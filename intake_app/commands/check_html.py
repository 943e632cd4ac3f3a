"""What was found, as one page that stands by itself: no script, nothing from elsewhere, readable light, dark and on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from intake_app import __version__
from intake_app.commands.check_report import WEIGHT, Report, place_of
from intake_app.language.findings import Finding, Severity
from intake_app.review.judging import Judged

# A shape and a word for each weight, so that colour is never the only sign.
_SIGN = {Severity.STOP: "■", Severity.CHANGE: "▲", Severity.CONSIDER: "●"}
_STYLE = """
:root { color-scheme: light dark; --text: #1b1b1f; --page: #fff; --soft: #5a5d66; --line: #d5d8de; --card: #f6f7f9;
  --stop: #a3131d; --change: #8a4b00; --consider: #0b5394;
  --stop-back: #fde2e3; --change-back: #ffeccf; --consider-back: #dcebfa; }
@media (prefers-color-scheme: dark) { :root { --text: #e8e8ec; --page: #17181c; --soft: #a9adb8; --line: #3a3d46; --card: #212329;
  --stop: #ff9b9f; --change: #ffc069; --consider: #8cc4ff;
  --stop-back: #57161b; --change-back: #4d3300; --consider-back: #0e3358; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 52rem; color: var(--text); background: var(--page);
  font: 1rem/1.5 "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .5rem; } h2 { font-size: 1.15rem; margin: 2.5rem 0 .5rem; }
p { margin: .25rem 0; } .soft { color: var(--soft); font-size: .9rem; }
ul { list-style: none; margin: .5rem 0 0; padding: 0; } ol { list-style: none; margin: 0; padding: 0; }
.item { border-top: 1px solid var(--line); padding: .75rem 0; break-inside: avoid; }
.said { font-size: 1.1rem; white-space: pre-wrap; }
.found { background: var(--card); border-left: .3rem solid; border-radius: .25rem; padding: .5rem .75rem; margin: .5rem 0; }
.found p, .found .soft { margin: .1rem 0; } .weight { font-weight: 600; }
.stop { border-color: var(--stop); } .change { border-color: var(--change); } .consider { border-color: var(--consider); }
.over { border-color: var(--line); }
.stop .weight { color: var(--stop); } .change .weight { color: var(--change); } .consider .weight { color: var(--consider); }
mark { color: inherit; border-radius: .15rem; text-decoration: underline; text-underline-offset: .2em; }
mark.stop { background: var(--stop-back); } mark.change { background: var(--change-back); }
mark.consider { background: var(--consider-back); text-decoration-style: dotted; }
@page { size: A4; margin: 18mm 16mm; }
@media print { :root { --text: #000; --page: #fff; --soft: #444; --line: #bbb; --card: #fff; --stop: #8a0e17; --change: #6e3c00;
  --consider: #0a467c; --stop-back: #fde2e3; --change-back: #ffeccf; --consider-back: #dcebfa; }
  body { max-width: none; padding: 0; font-size: 10.5pt; print-color-adjust: exact; } h2 { break-after: avoid; }
  .item { padding: .35rem 0; } .said { font-size: 1rem; } }
"""


def html_page(report: Report) -> Iterator[str]:
    """Write the report as one page, piece by piece."""
    yield "<!DOCTYPE html>"
    yield '<html lang="nl"><head><meta charset="utf-8">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>Vragen, nagekeken</title><style>{_STYLE}</style></head><body><main>"
    yield "<h1>Vragen, nagekeken</h1>"
    yield from (f"<p>{_safe(line)}</p>" for line in report.summary())
    yield f'<p class="soft">{_weights(report)}</p>'
    yield (
        f'<p class="soft">Profiel: {_safe(report.profile.title)}. {_safe(report.profile.about)} '
        "Een bevinding is een advies: u kent de persoon.</p>"
    )
    for source, group in groupby(report.judged, key=lambda one: one.item.source):
        yield f"<h2>{_safe(source)}</h2><ol>"
        for one in group:
            yield from _item(one, report.least)
        yield "</ol>"
    yield f'<p class="soft">LVB-intake {_safe(__version__)}</p></main></body></html>'


def _weights(report: Report) -> str:
    counts = dict.fromkeys(Severity, 0)
    for one in report.judged:
        for finding in one.at_least(report.least):
            counts[finding.severity] += 1
    shown = [severity for severity in Severity if severity.weight >= report.least.weight]
    return " · ".join(f"{_SIGN[severity]} {counts[severity]} {WEIGHT[severity]}" for severity in shown)


def _item(one: Judged, least: Severity) -> Iterator[str]:
    findings = one.at_least(least)
    yield f'<li class="item"><p class="soft">{_safe(place_of(one.item))}</p>'
    yield f'<p class="said">{"".join(_marked(one.item.text, findings))}</p>'
    if findings or one.passed_over:
        yield "<ul>"
        for finding in findings:
            yield from _finding(one.item.text, finding)
        for over in one.passed_over:
            seen = _safe(one.item.text[over.finding.start : over.finding.end])
            yield '<li class="found over"><p><span class="weight">○ niet meegeteld</span>'
            yield f"«{seen}» {_safe(over.finding.says)}</p>"
            yield f'<p class="soft">omdat {_safe(over.reason)} · {_safe(over.finding.rule)}</p></li>'
        yield "</ul>"
    yield "</li>"


def _finding(text: str, finding: Finding) -> Iterator[str]:
    seen = _safe(text[finding.start : finding.end])
    weight = f"{_SIGN[finding.severity]} {WEIGHT[finding.severity]}"
    yield f'<li class="found {finding.severity}"><p><span class="weight">{weight}</span> «{seen}» {_safe(finding.says)}</p>'
    if finding.instead:
        yield f"<p>Bijvoorbeeld: {_safe(' / '.join(finding.instead[:2]))}</p>"
    yield f'<p class="soft">{_safe(finding.rule)} · {_safe(finding.source)}</p></li>'


def _marked(text: str, findings: Iterable[Finding]) -> Iterator[str]:
    """The text with its places lit up; where places overlap the most severe shows."""
    heaviest: list[Severity | None] = [None] * len(text)
    for finding in sorted(findings, key=lambda finding: finding.severity.weight):
        heaviest[finding.start : finding.end] = [finding.severity] * (finding.end - finding.start)
    for severity, run in groupby(range(len(text)), key=heaviest.__getitem__):
        piece = _safe("".join(text[at] for at in run))
        yield piece if severity is None else f'<mark class="{severity}">{piece}</mark>'


def _safe(text: str) -> str:
    """Escaped, and without signs that a page can't hold."""
    return escape("".join(sign if sign.isprintable() or sign in "\n\t" else " " for sign in text))
