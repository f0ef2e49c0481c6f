"""What was changed on a server past every desk: the server itself wrote it into the trail, or a superuser sees it."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.trust_words import PAST_THE_DESK
from mediator_desk.server.told_passwords import untold_passwords
from mediator_desk.services.check.findings import Finding


def past_the_desk(db: Session) -> list[Finding]:
    """Return what the trail says was changed past the desk, the oldest first.

    Kind: written_past_the_desk(at, who, login, table, row, case, how), how being added, changed or deleted.
    """
    entry = AuditEntry
    query = select(entry.at, entry.actor_name, entry.facts, entry.case_id, Case.number, Case.submission_number)
    query = query.outerjoin(Case, Case.id == entry.case_id).where(entry.act == PAST_THE_DESK).order_by(entry.id)
    return [
        Finding(
            PAST_THE_DESK,
            {
                **{name: str(row.facts.get(name, "")) for name in ("login", "table", "row", "how")},
                "at": row.at,
                "who": row.actor_name,
                "case": row.number or row.submission_number or (f"#{row.case_id}" if row.case_id else ""),
            },
        )
        for row in db.execute(query)
    ]


def passwords_past_the_desk(db: Session) -> list[Finding]:
    """Return whose password was changed past the desk, as far as this login may see that: a superuser's alone does.

    Kinds: password_past_the_desk(who, login), bridge_password_past_the_desk(who, login) for the login of the bridge.
    """
    return [
        Finding(f"{'' if one.name else 'bridge_'}password_past_the_desk", {"who": one.name, "login": one.login})
        for one in untold_passwords(db.connection())
    ]
