"""The types of dispute on the people's-mediation monthly form (人民调解月报表), and which insurance cases stand there.

The types are those that judicial bureaus print (the monthly report of Huangshi, August 2016, has these fifteen). Which
line or cause of an insurance dispute belongs to which of them no rule says: the committee may change each.
"""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.figure_work import MonthlyFormType
from mediator_desk.models.words import Cause, Line
from mediator_desk.services.monthly_form.form_lines import FormType

_CONTRACTS = (
    *(Line.PROPERTY, Line.GUARANTEE, Line.LIFE, Line.ILLNESS, Line.MEDICAL, Line.ACCIDENT, Line.PARTICIPATING),
    *(Line.UNIVERSAL, Line.OTHER),
)
_OF_CONSUMERS = (Cause.SALES, Cause.SURRENDER, Cause.SERVICING, Cause.RENEWAL, Cause.SERVICE)

SHIPPED_TYPES = (
    FormType("婚姻家庭"),
    FormType("邻里"),
    FormType("房屋宅基地"),
    FormType("合同", _CONTRACTS, (Cause.CLAIM, Cause.UNDERWRITING)),
    FormType("生产经营", (Line.AGRICULTURE,)),
    FormType("损害赔偿", (Line.LIABILITY,)),
    FormType("山林土地"),
    FormType("征地拆迁"),
    FormType("环境污染"),
    FormType("劳动争议"),
    FormType("消费", causes=_OF_CONSUMERS),
    FormType("医疗"),
    FormType("道路交通", (Line.MOTOR,)),
    FormType("物业"),
    FormType("其他"),
)


def lacks_types(db: Session) -> bool:
    """Tell whether a committee has no types of its own: then the shipped ones count."""
    return db.scalar(select(MonthlyFormType.id).limit(1)) is None


def add_shipped_types(db: Session) -> None:
    """Give a committee without any type the shipped ones, to be changed."""
    if lacks_types(db):
        db.add_all(
            MonthlyFormType(position=place, name=one.name, lines=list(one.lines), causes=list(one.causes))
            for place, one in enumerate(SHIPPED_TYPES, 1)
        )
        db.flush()
