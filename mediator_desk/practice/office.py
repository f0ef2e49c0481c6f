"""The practice committee itself: its name, its staff, mediators, rooms and insurers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.company_names import short_name
from mediator_desk.conventions.numbering import chinese_numeral
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import MediatorTie
from mediator_desk.models.insurer import Insurer, InsurerAlias
from mediator_desk.models.procedure_words import TieKind
from mediator_desk.models.words import Line, Role
from mediator_desk.practice.companies import Company, invented_companies
from mediator_desk.services.office import committee

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

NAME = "广东省保险行业协会人民调解委员会（练习）"
SEAL_NAME = "广东省保险行业协会人民调解委员会"
ADDRESS = "广州市越秀区东风中路（练习地址）"
SECRETARY, ADMINISTRATOR, ARCHIVIST = "何敏", "李文静", "周宇"
MEDIATORS = (
    "陈国华", "何淑仪", "吴建民", "林晓峰", "黄丽珊", "梁志远", "谢婉婷", "郑伟强", "潘慧仪", "区景明",
    "罗少云", "曾永新",
)  # fmt: skip
SURNAMES, GIVEN = "许苏江卢叶冯徐朱邓蔡", ("文彬", "嘉敏", "国栋", "美华", "志恒", "丽萍", "俊贤", "秀兰")
VIDEO_ROOM = "视频调解室"
BROTHER, TIES = "林晓东", ("曾任该公司理赔主管", "弟弟在该公司任职")
FEWEST_MEDIATORS, FEWEST_ROOMS = 6, 2
LINES = tuple(Line)


@dataclass(frozen=True)
class Office:
    """Who and what works at the practice committee; ids of the database."""

    secretary: Actor
    archivist: Actor
    mediators: dict[int, Actor]
    known_lines: dict[int, frozenset[Line]]
    employers: dict[int, int]
    """Mediator -> the insurer where he or she worked."""
    rooms: tuple[int, ...]
    video_room: int
    insurers: tuple[tuple[int, Company], ...]

    def tied_to(self, insurer_id: int) -> tuple[int, ...]:
        """Return the mediators who are not given cases of an insurer: they worked there."""
        return tuple(one for one, employer in self.employers.items() if employer == insurer_id)


def open_office(db: Session, rng: Random, *, mediators: int, rooms: int, now: datetime) -> Office:
    """Found the committee with so many mediators and rooms besides the one for video, and its insurers."""
    by = Actor(None, ADMINISTRATOR, Role.ADMINISTRATOR)
    founding = committee.FoundingDraft(name=NAME, seal_name=SEAL_NAME, address=ADDRESS, is_practice=True)
    committee.found_committee(db, founding, by=by, now=now)
    committee.add_staff(db, ADMINISTRATOR, Role.ADMINISTRATOR, by=by, now=now)
    secretary = committee.add_staff(db, SECRETARY, Role.SECRETARY, by=by, now=now)
    archivist = committee.add_staff(db, ARCHIVIST, Role.ARCHIVIST, by=by, now=now)
    people, lines = _mediators(db, rng, mediators, by=by, now=now)
    names = [f"第{chinese_numeral(number)}调解室" for number in range(1, rooms + 1)]
    ids = tuple(committee.add_room(db, name, by=by, now=now).id for name in names)
    video = committee.add_room(db, VIDEO_ROOM, is_online=True, by=by, now=now)
    insurers = _insurers(db, rng)
    clerk, keeper = (Actor(one.id, one.name, one.role) for one in (secretary, archivist))
    return Office(clerk, keeper, people, lines, _ties(db, tuple(people), insurers, now), ids, video.id, insurers)


def _ties(
    db: Session, mediators: tuple[int, ...], insurers: tuple[tuple[int, Company], ...], now: datetime
) -> dict[int, int]:
    """Keep what ties two mediators: one worked for an insurer until lately, the brother of the other still does."""
    former, relative = insurers[-1][0], insurers[-2][0]
    ended_on = china_day(now) - timedelta(days=200)
    employed = {"kind": TieKind.EMPLOYER, "insurer_id": former, "ended_on": ended_on, "words": TIES[0]}
    related = {"kind": TieKind.RELATIVE, "insurer_id": relative, "name": BROTHER, "words": TIES[1]}
    db.add_all([MediatorTie(mediator_id=mediators[1], **employed), MediatorTie(mediator_id=mediators[3], **related)])
    db.flush()
    return {mediators[1]: former, mediators[3]: relative}


def _mediators(
    db: Session, rng: Random, number: int, *, by: Actor, now: datetime
) -> tuple[dict[int, Actor], dict[int, frozenset[Line]]]:
    others = [surname + given for given in GIVEN for surname in SURNAMES]
    people, known = {}, {}
    for name in [*MEDIATORS, *others][:number]:
        staff = committee.add_staff(db, name, Role.MEDIATOR, by=by, now=now)
        lines = frozenset(rng.sample(LINES, 7))
        phone = f"1380{rng.randrange(10**7):07d}"
        mediator = committee.add_mediator(
            db, name, by=by, now=now, staff_id=staff.id, telephone=phone, lines=sorted(lines)
        )
        people[mediator.id] = Actor(staff.id, name, Role.MEDIATOR)
        known[mediator.id] = lines
    return people, known


def _insurers(db: Session, rng: Random) -> tuple[tuple[int, Company], ...]:
    companies = invented_companies(rng)
    rows = [
        Insurer(
            name=company.name,
            short_name=short_name(company.name),
            kind=company.kind,
            credit_code=company.credit_code,
            address=company.address,
            person_in_charge=company.person_in_charge,
            person_in_charge_title="负责人",
            telephone=company.telephone,
            is_confirmed=True,
            aliases=[InsurerAlias(name=alias) for alias in _aliases(company)],
        )
        for company in companies
    ]
    db.add_all(rows)
    db.flush()
    return tuple((row.id, company) for row, company in zip(rows, companies, strict=True))


def _aliases(company: Company) -> list[str]:
    return sorted({short_name(company.name), company.branch} - {company.name})
