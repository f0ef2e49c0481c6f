"""The committee's own wording of its papers: versions are added, none is ever changed or deleted.

Rolling back adds a version with an older wording, resetting one with none: then the shipped wording counts again.
Papers that were issued keep the wording that they were issued in (services/canonical.py).
Whether a wording can be used at all is looked at where papers are made (documents/papers/wordings.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Committee, Staff
from mediator_desk.models.paper_work import PaperTemplate
from mediator_desk.models.rights import Right, may
from mediator_desk.services import audit
from mediator_desk.services.papers.template_texts import TemplateText, shipped_text, text_of

__all__ = [
    "TemplateDraft",
    "TemplateText",
    "TemplateVersion",
    "own_templates",
    "reset",
    "roll_back",
    "save_template",
    "shipped_text",
    "text_of",
    "versions_of",
]

LONGEST_SOURCE = 60_000
"""Characters; the longest shipped template has a tenth of it."""
LONGEST_WORDS = 500


@dataclass(frozen=True)
class TemplateDraft:
    """A wording as it is entered: TOML, and why it is changed. `version` is the newest one known, 0 for none."""

    name: str
    source: str
    words: str = ""
    version: int = 0

    def problems(self) -> list[Problem]:
        """Return what cannot be kept."""
        problems = [] if self.source.strip() else [Problem("source", "required")]
        for field, longest in (("source", LONGEST_SOURCE), ("words", LONGEST_WORDS)):
            if len(getattr(self, field).strip()) > longest:
                problems.append(Problem(field, "too_long", {"longest": longest}))
        return problems


@dataclass(frozen=True)
class TemplateVersion:
    """One version of the committee's own wording; `source` is "" where the shipped one counted again from then on."""

    name: str
    version: int
    source: str
    words: str
    made_at: datetime
    made_by: str


def own_templates(db: Session) -> Mapping[str, TemplateText]:
    """Return the committee's own wordings by the names of their templates: only those that were changed."""
    newest = _newest().subquery()
    query = select(PaperTemplate).join(
        newest, (PaperTemplate.name == newest.c.name) & (PaperTemplate.version == newest.c.version)
    )
    return {one.name: TemplateText(one.name, one.version, one.source, True) for one in db.scalars(query) if one.source}


def versions_of(db: Session, name: str) -> list[TemplateVersion]:
    """Return every version of the committee's own wording of a paper, the newest first."""
    query = (
        select(PaperTemplate, Staff.name)
        .outerjoin(Staff, Staff.id == PaperTemplate.staff_id)
        .where(PaperTemplate.name == name)
        .order_by(PaperTemplate.version.desc())
    )
    return [
        TemplateVersion(one.name, one.version, one.source, one.words, one.made_at, who or "")
        for one, who in db.execute(query)
    ]


def save_template(db: Session, draft: TemplateDraft, *, by: Actor, now: datetime) -> PaperTemplate:
    """Add a version of the committee's own wording: papers that are made from now on say it.

    Raises Invalid, Refused("changed_at_another_desk") where somebody added one meanwhile, Refused("no_such_template").
    """
    may(by, Right.KEEP_SETTINGS)
    if problems := draft.problems():
        raise Invalid(problems)
    return _added(db, draft, "template_changed", by, now)


def roll_back(db: Session, name: str, to_version: int, *, version: int, by: Actor, now: datetime) -> PaperTemplate:
    """Let an older wording count again, as a new version; `version` is the newest that the asker knows.

    Raises Refused("no_longer_there") where there is no such version, and as `save_template`.
    """
    may(by, Right.KEEP_SETTINGS)
    query = select(PaperTemplate).where(PaperTemplate.name == name, PaperTemplate.version == to_version)
    older = db.scalar(query)
    if older is None:
        raise Refused("no_longer_there")
    act = "template_rolled_back" if older.source else "template_reset"
    return _added(db, TemplateDraft(name, older.source, older.words, version), act, by, now, to_version)


def reset(db: Session, name: str, *, version: int, words: str = "", by: Actor, now: datetime) -> PaperTemplate:
    """Let the shipped wording count again, as a new version. Raises as `save_template`."""
    may(by, Right.KEEP_SETTINGS)
    return _added(db, TemplateDraft(name, "", words, version), "template_reset", by, now)


def _newest() -> Select[str, int]:
    return select(PaperTemplate.name, func.max(PaperTemplate.version).label("version")).group_by(PaperTemplate.name)


def _added(
    db: Session, draft: TemplateDraft, act: str, by: Actor, now: datetime, to_version: int | None = None
) -> PaperTemplate:
    db.execute(select(Committee.id).with_for_update()).all()  # two desks may save the same one at once
    newest = db.scalar(select(func.max(PaperTemplate.version)).where(PaperTemplate.name == draft.name)) or 0
    if newest != draft.version:
        raise Refused("changed_at_another_desk")
    row = PaperTemplate(
        name=draft.name,
        version=newest + 1,
        source=draft.source,
        words=draft.words.strip(),
        made_at=now,
        staff_id=by.staff_id,
    )
    db.add(row)
    db.flush()
    facts = {"template": draft.name, "title": _title(draft.name), "version": row.version, "to_version": to_version}
    audit.record(db, act, by=by, at=now, facts=facts, reason=row.words)
    return row


def _title(name: str) -> str:
    """Return what the paper is called in the history, where nobody knows the names of files."""
    try:
        return shipped_text(name).title
    except OSError as error:
        raise Refused("no_such_template") from error
