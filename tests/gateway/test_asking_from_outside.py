"""What somebody outside can find out, and how often one may ask."""

from __future__ import annotations

import logging

import pytest
from starlette.testclient import TestClient

from mediator_desk.gateway.app import create_app
from mediator_desk.gateway.limits import LOOK_UPS, LOOK_UPS_OF_NUMBER, SHIPPED, home_of
from tests.gateway.conftest import WANG

NUMBER = WANG["证件号码"]


def test_who_knows_number_and_phone_is_told_the_state_alone(phone):
    phone.send()
    (matter,) = phone.progress().json()["matters"]
    assert (matter["title"], matter["kind"], matter["can_be_rated"]) == ("已提交", "我要调处", False)
    assert set(matter) == {"receipt_end", "kind", "title", "words", "since", "can_be_rated", "asked"}


def test_a_wrong_phone_and_an_unknown_number_get_the_very_same_answer(phone):
    phone.send()
    answers = [phone.progress(check="1234"), phone.progress("440106198001010000"), phone.progress(check="")]
    assert len({(answer.status_code, answer.content) for answer in answers}) == 1
    assert answers[0].json()["matters"] == []
    assert "24小时" in answers[0].json()["not_found"]["words"]
    assert {str(sorted((n, v) for n, v in a.headers.items() if n != "date")) for a in answers} == {
        str(sorted((n, v) for n, v in answers[0].headers.items() if n != "date"))
    }


class TestLimits:
    @pytest.fixture
    def an_hour(self):
        return {**dict.fromkeys(SHIPPED, 0), LOOK_UPS: 8, LOOK_UPS_OF_NUMBER: 3}

    def test_a_number_is_asked_for_a_few_times_an_hour_whoever_asks(self, phone):
        elsewhere = TestClient(create_app(phone.bridge), client=("198.51.100.9", 1))
        assert [phone.progress(check=f"{n:04}").status_code for n in range(3)] == [200] * 3
        refused = elsewhere.post("/api/progress", json={"identity_number": f" {NUMBER.lower()} ", "check": "5678"})
        assert (refused.status_code, refused.headers["retry-after"]) == (429, str(refused.json()["retry_after"]))
        assert "20 分钟" in refused.json()["sentence"]
        phone.later(minutes=21)
        assert phone.progress().status_code == 200

    def test_an_address_asks_for_a_few_numbers_an_hour(self, phone):
        assert [phone.progress(f"4401061980010100{n:02}").status_code for n in range(9)] == [200] * 8 + [429]


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("2001:db8::1", "2001:db8::ffff:1", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("203.0.113.7", "203.0.113.8", False),
        ("::ffff:203.0.113.7", "203.0.113.7", True),
    ],
)
def test_a_home_counts_as_one(one, other, is_same):
    assert (home_of(one) == home_of(other)) is is_same


@pytest.mark.parametrize(
    "path",
    ["/", "/api/texts", "/static/page.css", "/nowhere", "/static/../app.py", "/static/%2e%2e%2fapp.py", "/api/letters"],
)
def test_every_answer_shuts_the_page_in(phone, path):
    answer = phone.client.get(path)
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert b"import annotations" not in answer.content


def test_the_framework_shows_no_page_of_its_own(phone):
    assert {phone.client.get(path).status_code for path in ("/docs", "/redoc")} == {404}


@pytest.mark.logs_warnings
def test_a_fault_is_told_in_a_sentence_and_its_log_holds_nobody(phone, monkeypatch, caplog):
    from mediator_desk.gateway import telling

    def fail(*_given: object, **_named: object) -> None:
        raise ValueError(NUMBER)

    monkeypatch.setattr(telling, "public_progress", fail)
    with caplog.at_level(logging.DEBUG):
        answer = phone.progress()
    assert (answer.status_code, NUMBER in answer.text) == (500, False)
    assert "ValueError" in caplog.text
    assert NUMBER not in caplog.text
