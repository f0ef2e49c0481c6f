"""The balance in words: 期初未结 + 新收 = 结案 + 期末未结, each figure opening its cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.i18n import translate
from mediator_desk.models.figure_words import Part
from mediator_desk.models.words import CaseKind
from mediator_desk.services.figures.flows import CORRECTED_OF, flows_of
from mediator_desk.views.figure_label import Said
from mediator_desk.views.figure_words import signed

if TYPE_CHECKING:
    from mediator_desk.services.figures.figures import Figures
    from mediator_desk.services.figures.flows import Flow


def balance_said(figures: Figures) -> tuple[Said, ...]:
    """Return the balance of the mediations; what was corrected of earlier months stands as a part of its own."""
    balance, (plus, equal) = figures.balance, _signs(figures)
    corrected = CORRECTED_OF[CaseKind.MEDIATION]
    return (
        *_part(figures, translate("Statistics", "Open before"), balance.opening, Part.OPENING),
        *_corrected(figures, corrected),
        plus,
        *_part(figures, translate("Statistics", "accepted"), balance.new, Part.ACCEPTED),
        equal,
        *_part(figures, translate("Statistics", "concluded"), balance.concluded, Part.CONCLUDED),
        plus,
        *_part(figures, translate("Statistics", "open after"), balance.closing, Part.CLOSING),
    )


def other_balances(figures: Figures) -> tuple[tuple[Said, ...], ...]:
    """Return the balances of complaints and of consultations, as far as there were any; they are in no rate."""
    titles = {
        CaseKind.COMPLAINT: translate("Statistics", "Complaints:"),
        CaseKind.CONSULTATION: translate("Statistics", "Consultations:"),
    }
    return tuple(
        (Said(titles[flow.kind]), *_flow_said(figures, flow))
        for flow in flows_of(figures)
        if flow.kind in titles and any(figures.count(part) for part in flow.parts)
    )


def _flow_said(figures: Figures, flow: Flow) -> tuple[Said, ...]:
    (before, received, ended, after), (plus, equal) = flow.parts, _signs(figures)
    even = translate("Statistics", "even") if flow.balance.is_even else translate("Statistics", "NOT even")
    return (
        *_part(figures, translate("Statistics", "Open before"), flow.balance.opening, before),
        *_corrected(figures, flow.corrected),
        plus,
        *_part(figures, translate("Statistics", "received"), flow.balance.new, received),
        equal,
        *_part(figures, translate("Statistics", "ended"), flow.balance.concluded, ended),
        plus,
        *_part(figures, translate("Statistics", "open after"), flow.balance.closing, after),
        *((Said(f"· {even}"),) if figures.has_balance else ()),
    )


def _signs(figures: Figures) -> tuple[Said, Said]:
    """Return what stands between the parts: no sum where the filters take one case apart."""
    return (Said("+"), Said("=")) if figures.has_balance else (Said("·"), Said("·"))


def _corrected(figures: Figures, parts: tuple[Part, Part]) -> tuple[Said, ...]:
    """Return by how much the opening differs from what the month before closed with: its own part of the balance."""
    come_in, gone_out = parts
    if figures.count(come_in) == figures.count(gone_out):
        return ()  # what only changed its content stands among the corrections
    title = translate("Statistics", "corrected")
    signs = ((come_in, 1), (gone_out, -1))
    said = tuple(
        Said(signed(sign * figures.count(part)), figures.selection(part), title)
        for part, sign in signs
        if figures.count(part)
    )
    return (Said(title), *said)


def _part(figures: Figures, title: str, count: int, part: Part) -> tuple[Said, Said]:
    return Said(title), Said(f"{count:,}", figures.selection(part), title)
