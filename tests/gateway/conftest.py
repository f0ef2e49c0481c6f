"""A bridge in the process of the test, asked as a phone asks it."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

import pytest
from starlette.testclient import TestClient

from mediator_desk.database import Database
from mediator_desk.gateway.app import create_app
from mediator_desk.gateway.challenge import is_worked_out
from mediator_desk.gateway.limits import SHIPPED
from mediator_desk.gateway.standing import Bridge
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.services.office.committee import FoundingDraft, found_committee

WANG = {
    "业务类型": "我要调处",
    "申请人姓名": "王小明",
    "证件类型": "居民身份证",
    "证件号码": "11010519491231002X",
    "手机号码": "13800005678",
    "保险公司": "粤安人寿保险股份有限公司",
    "险种": "疾病",
    "纠纷原因": "理赔",
    "争议金额": "52000",
    "事实经过": "确诊后申请理赔，保险公司以等待期为由拒赔，本人不认可这一理由。",
    "诉求": "请求按合同支付保险金。",
    "是否已与公司协商": "是",
    "是否已诉讼或仲裁": "否",
}
SECRETARY = Actor(None, "陈秘书", Role.SECRETARY, "test")


class Phone:
    """Asks as the page does."""

    def __init__(self, bridge: Bridge, client: TestClient) -> None:
        self.bridge, self.client = bridge, client
        self.now: datetime = bridge.clock()

    def later(self, **passed: float) -> None:
        self.now += timedelta(**passed)

    def work(self) -> dict[str, str]:
        """Return the work of a form that was open for half a minute."""
        challenge = self.client.get("/api/challenge").json()["challenge"]
        self.later(seconds=30)
        return {
            "challenge": challenge,
            "answer": next(f"{n}" for n in range(10**7) if is_worked_out(challenge, f"{n}")),
        }

    def letter(self, key: str = "draft-0123456789abcdef", **given: Any) -> dict[str, Any]:
        return {"key": key, "fields": dict(WANG), "website": "", **self.work(), **given}

    def send(self, letter: dict[str, Any] | None = None, files: Any = None, **given: Any) -> Any:
        sent = letter or self.letter(**given)
        if files is None:
            return self.client.post("/api/letters", json=sent)
        return self.client.post("/api/letters", data={"letter": json.dumps(sent)}, files=files)

    def progress(self, number: str = WANG["证件号码"], check: str = "5678") -> Any:
        return self.client.post("/api/progress", json={"identity_number": number, "check": check})


def founded(database: Database, now: datetime) -> Database:
    with database.writing() as db:
        found_committee(db, FoundingDraft(), by=SECRETARY, now=now)
    return database


@pytest.fixture
def an_hour() -> dict[str, int]:
    """Give how often one may ask in an hour; a test of limits says it otherwise."""
    return dict.fromkeys(SHIPPED, 0)


@pytest.fixture
def phone(embedded_database, now, an_hour):
    bridge = Bridge(founded(embedded_database, now), an_hour=an_hour)
    asked = Phone(bridge, TestClient(create_app(bridge), client=("203.0.113.7", 50000)))
    asked.now = now
    bridge.clock = lambda: asked.now
    return asked
