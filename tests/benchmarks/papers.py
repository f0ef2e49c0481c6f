"""What a paper costs, against typst: the same words on the same page in the same fonts, tagged by both."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import partial
from itertools import count
from pathlib import Path

import typst

from mediator_desk import paths
from mediator_desk.documents.papers.agreement import agreement_template, render_agreement_bytes
from mediator_desk.documents.papers.agreement_values import agreement_values
from mediator_desk.documents.typesetting.template import compose
from mediator_desk.services.agreements.agreement_facts import AgreementFacts
from tests.benchmarks.measuring import Paired, Ratio, in_turns
from tests.documents.papers import HUANG, NANYUE, SHORT

MANY = 1_000
PAIRS = 15
MOST = 2.0
MOST_AT_FIRST = 2.0
LARGEST = 100_000
MOST_GROWTH = 1.1
"""Of the memory that 1,000 papers take over that of the first 100."""

PAGE = """
#let paper = json(bytes(sys.inputs.at("paper")))
#set document(title: paper.title, author: paper.author)
#set page(paper: "a4", margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm),
  footer: context align(center, text(10.5pt)[第#counter(page).display()页 共#counter(page).final().first()页]))
#set text(font: "Noto Serif SC", size: 15.75pt, lang: "zh", region: "CN", hyphenate: false)
#set par(justify: true, leading: 13.1pt, spacing: 13.1pt, first-line-indent: (amount: 2em, all: true))
#show heading: set text(size: 15.75pt)
#for (style, words, note) in paper.paragraphs {
  if style == "title" { align(center, heading(text(22pt, words))) }
  else if style == "heading" { heading(level: 2, words) }
  else if style in ("signature", "seal", "date") {
    block(breakable: false, sticky: true)[#words #h(1fr) #line(length: 40%, stroke: 0.5pt) #text(10.5pt, note)]
  }
  else if style == "number" { align(right, text(12pt, words)) }
  else { par(words) }
}
"""


def ratios() -> Iterator[Ratio]:
    """Measure the first paper of a process, one more, a thousand different ones, their memory and their size."""
    with tempfile.TemporaryDirectory(prefix="mediator_desk_bench_") as name:
        page = Path(name) / "page.typ"
        page.write_text(PAGE, encoding="utf-8")
        first = in_turns(partial(_seconds_alone, "ours"), partial(_seconds_alone, "typst"), pairs=5)
        yield Ratio("the first agreement of a process, against typst", first.ratio, MOST_AT_FIRST, first.remark)
        compiler = typst.Compiler(str(page), font_paths=[str(_fonts())])
        ours, peer = partial(_seconds, _drawn), partial(_seconds, partial(_compiled, compiler))
        # Never the same paper twice: typst keeps what it laid out, and no committee draws one paper again and again.
        ours_next, peers_next = count(MANY), count(MANY)
        one = in_turns(lambda: ours([next(ours_next)]), lambda: peer([next(peers_next)]), pairs=PAIRS)
        yield Ratio("one more agreement, against typst", one.ratio, MOST, one.remark)
        many = Paired((ours(range(MANY)),), (peer(range(MANY)),))
        yield Ratio(f"{MANY:,} different agreements, against typst", many.ratio, MOST, many.remark)
        yield _growth()
        size, peer_size = len(_drawn(1)), len(_compiled(compiler, 1))
        remark = f"({size:,} bytes; typst {peer_size:,})"
        yield Ratio("size of an agreement, against 100 KB", size / LARGEST, 1.0, remark)


def _agreement(number: int) -> AgreementFacts:
    """Return another agreement for each number: nothing of one can be kept for the next but the template's words."""
    name = f"{'赵钱孙李周吴郑王冯陈'[number % 10]}{'志强素梅国华思敏启明'[number // 10 % 10]}{'辉宇'[number % 2]}"
    said = f"（第{number}件，{name}）"
    return replace(
        SHORT,
        number=f"粤保调协〔2026〕第{number}号",
        parties=(replace(HUANG, name=name), replace(NANYUE, name=f"南粤财产保险第{number}支公司")),
        facts=f"{name}称：{SHORT.facts}主张{number * 17 + 300},000.00元。",
        terms=tuple(f"{name}与乙方{term}{said}" for term in SHORT.terms),
        amount=Decimal(number * 100 + 300),
        account=f"62170000{number:08d}",
    )


def _drawn(number: int) -> bytes:
    return render_agreement_bytes(_agreement(number))


def _compiled(compiler: typst.Compiler, number: int) -> bytes:
    facts = _agreement(number)
    words = compose(agreement_template(), agreement_values(facts))
    paper = {
        "title": facts.number,
        "author": facts.committee_name,
        "paragraphs": [[one.style, one.text, one.note] for one in words],
    }
    content = compiler.compile(format="pdf", sys_inputs={"paper": json.dumps(paper)})
    assert isinstance(content, bytes)
    return content


def _seconds(make: Callable[[int], bytes], numbers: range | list[int]) -> float:
    begun = time.perf_counter()
    for number in numbers:
        make(number)
    return time.perf_counter() - begun


def _fonts() -> Path:
    return paths.resources() / "fonts"


def _seconds_alone(which: str) -> float:
    """Return what the first paper of a fresh process takes, its fonts and libraries included."""
    run = subprocess.run(
        [sys.executable, "-c", f"from tests.benchmarks import papers; print(papers.first('{which}'))"],
        capture_output=True,
        check=True,
        text=True,
    )
    return float(run.stdout)


def first(which: str) -> float:
    """Draw one paper in this process and return the seconds."""
    with tempfile.TemporaryDirectory(prefix="mediator_desk_bench_") as name:
        page = Path(name) / "page.typ"
        page.write_text(PAGE, encoding="utf-8")
        begun = time.perf_counter()
        if which == "ours":
            _drawn(0)
        else:
            _compiled(typst.Compiler(str(page), font_paths=[str(_fonts())]), 0)
        return time.perf_counter() - begun


def _growth() -> Ratio:
    """Return what memory a thousand papers take in one process, against that after the first hundred."""
    run = subprocess.run(
        [sys.executable, "-c", "from tests.benchmarks import papers; print(*papers.memory())"],
        capture_output=True,
        check=True,
        text=True,
    )
    early, late = map(int, run.stdout.split())
    return Ratio(f"memory after {MANY:,} agreements, against after 100", late / early, MOST_GROWTH, f"({late:,} KB)")


def memory() -> tuple[int, int]:
    """Draw a thousand papers; return the most memory in KB after the first hundred and after all."""
    import resource  # what this process took, which Windows does not say

    _seconds(_drawn, range(100))
    early = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    _seconds(_drawn, range(100, MANY))
    return early, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
