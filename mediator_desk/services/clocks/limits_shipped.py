"""The time limits that law and custom give: a new committee starts with them, and may change each."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sqlalchemy.orm import Session

from mediator_desk.models.committee import RetentionRule, TimeLimit
from mediator_desk.models.procedure_words import ArchiveClass, StartEvent
from mediator_desk.models.words import CaseTrack, Channel, DueStep


@dataclass(frozen=True)
class LimitRule:
    """How many days a step may take. `channel` and `track` None: all that have no rule of their own."""

    step: DueStep
    number: int
    start_event: StartEvent
    source: str
    in_working_days: bool = False
    rolls_over: bool = False
    may_extend: bool = False
    channel: Channel | None = None
    track: CaseTrack | None = None


_ONLINE = "人民法院在线调解规则"
_COURT = "法释〔2016〕14号 第27条"
_COMPLAINTS = "银行业保险业消费投诉处理管理办法（2020年第3号）"
D, E = DueStep, StartEvent

SHIPPED_LIMITS = (
    LimitRule(D.DECIDE_ACCEPTANCE, 3, E.RECEIVED, f"{_ONLINE} 第12条", in_working_days=True),
    LimitRule(D.SUPPLY_PAPERS, 5, E.PAPERS_ASKED, "本会通知", in_working_days=True),
    LimitRule(D.INSURER_ANSWERS, 15, E.PASSED_ON, _COMPLAINTS),
    LimitRule(D.INSURER_ANSWERS, 30, E.PASSED_ON, _COMPLAINTS, track=CaseTrack.ORDINARY),
    LimitRule(D.INSURER_ANSWERS, 60, E.PASSED_ON, _COMPLAINTS, track=CaseTrack.COMPLEX),
    LimitRule(D.CONTACT_OTHER_SIDE, 3, E.ACCEPTED, f"{_ONLINE} 第15条", in_working_days=True),
    LimitRule(
        D.MEDIATE, 30, E.ACCEPTED, "司法部令第75号（一般一个月，各方同意可以延长）", rolls_over=True, may_extend=True
    ),
    LimitRule(
        D.MEDIATE, 30, E.COURT_PAPERS, _COURT, rolls_over=True, may_extend=True, channel=Channel.COURT_BEFORE_FILING
    ),
    LimitRule(
        D.MEDIATE, 15, E.COURT_PAPERS, _COURT, rolls_over=True, may_extend=True, channel=Channel.COURT_AFTER_FILING
    ),
    LimitRule(
        D.MEDIATE, 7, E.COURT_PAPERS, _COURT, rolls_over=True, may_extend=True, channel=Channel.COURT_AFTER_FILING,
        track=CaseTrack.SIMPLE,
    ),
    LimitRule(D.OBJECT, 7, E.PROPOSED, "法发〔2016〕14号"),
    LimitRule(D.PAY, 10, E.AGREED, "保险法 第23条"),
    LimitRule(D.CONFIRM, 30, E.EFFECTIVE, "民事诉讼法 第205条、人民调解法 第33条", rolls_over=True),
)  # fmt: skip

SHIPPED_YEARS = {ArchiveClass.PERMANENT: None, ArchiveClass.LONG: 30, ArchiveClass.SHORT: 10}
"""No law sets the years; a committee does."""


def add_shipped_limits(db: Session) -> None:
    """Give the committee every shipped time limit of a step that it has none for, and the years of every file class."""
    known = {limit.step for limit in db.query(TimeLimit)}
    db.add_all(TimeLimit(**asdict(rule)) for rule in SHIPPED_LIMITS if rule.step not in known)
    for archive_class, years in SHIPPED_YEARS.items():
        if db.get(RetentionRule, archive_class) is None:
            db.add(RetentionRule(archive_class=archive_class, years=years))
    db.flush()
