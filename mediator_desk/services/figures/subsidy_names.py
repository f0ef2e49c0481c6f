"""The names of applicants on subsidy lists: whole for who decides, masked for what hangs on the wall (公示)."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.masking import mask_name
from mediator_desk.models.case import Case
from mediator_desk.models.party import Party
from mediator_desk.models.words import PartyKind, PartySide
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.reading import is_concluded_in

AND_OTHERS = "等"


def applicants_of_period(db: Session, period: Period) -> dict[int, tuple[str, str]]:
    """Return whole and masked name of the first applicant of each case that concluded in a period, by the case's id.

    Organisations keep their name; "等" says that there are more applicants.
    """
    query = (
        select(Party.case_id, Party.name, Party.kind)
        .where(Party.side == PartySide.APPLICANT, Party.case_id.in_(select(Case.id).where(is_concluded_in(period))))
        .order_by(Party.case_id, Party.position)
    )
    names: dict[int, tuple[str, str]] = {}
    several = set()
    for case_id, name, kind in db.execute(query):
        if case_id in names:
            several.add(case_id)
        else:
            names[case_id] = name, mask_name(name) if kind is PartyKind.PERSON else name
    for case_id in several:
        whole, masked = names[case_id]
        names[case_id] = f"{whole}{AND_OTHERS}", f"{masked}{AND_OTHERS}"
    return names
