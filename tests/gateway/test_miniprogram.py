"""The shell of a mini program: its parts are there, it asks what the bridge answers, and shows what it is told."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from mediator_desk import paths
from tests.gateway.conftest import WANG

ROOT = paths.resources() / "miniprogram"
STAGE = Path(__file__).parent / "miniprogram_stage.js"
PAGES = json.loads((ROOT / "app.json").read_text(encoding="utf-8"))["pages"]
ADDRESS = "https://bridge.example.org"
needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="no node is at hand to run its scripts")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def run(page, acts, answers):
    """Let a page do these acts while the bridge answers so, and return what it asked, where it went, what it shows."""
    given = json.dumps({"page": f"{page}.js", "acts": acts, "answers": answers})
    ran = subprocess.run(["node", str(STAGE), str(ROOT), given], capture_output=True, text=True, timeout=30, check=True)
    return json.loads(ran.stdout)


def answered(answer):
    return {"status": answer.status_code, "said": answer.json()}


@pytest.mark.parametrize("page", PAGES)
def test_every_page_that_is_named_is_there(page):
    assert {one for one in ("js", "json", "wxml") if (ROOT / f"{page}.{one}").is_file()} == {"js", "json", "wxml"}
    json.loads(read(f"{page}.json"))
    assert {f"{one}.js" for one in PAGES} == {
        one.relative_to(ROOT).as_posix() for one in (ROOT / "pages").rglob("*.js")
    }


@pytest.mark.parametrize("page", PAGES)
def test_whatever_a_page_calls_or_shows_is_in_its_script(page):
    script, shown = read(f"{page}.js"), read(f"{page}.wxml")
    handlers = re.findall(r'bind\w+="(\w+)"', shown)
    assert [one for one in handlers if not re.search(rf"^  {one}\(", script, re.M)] == []
    names = {one for inner in re.findall(r"\{\{(.+?)\}\}", shown) for one in re.findall(r"(?<![\w.\"])[a-z]\w+", inner)}
    names -= {"item"} | set(re.findall(r'"([^"]*)"', " ".join(re.findall(r"\{\{(.+?)\}\}", shown))))
    assert [one for one in names if not re.search(rf"\b{one}\b", script)] == []


def test_what_is_asked_stands_in_the_description_of_the_bridge(phone):
    described = phone.client.get("/openapi.json").json()["paths"]
    asked = re.findall(r'ask\("([^"]+)"(, )?', read("lib/asking.js"))
    assert len(asked) == 2
    for path, has_body in asked:
        assert ("post" if has_body else "get") in described[path], path


def test_pages_that_are_opened_are_there():
    opened = re.findall(r"/(pages/[\w/]+)", "".join(read(f"{page}.js") for page in PAGES))
    assert set(opened) <= set(PAGES)
    assert opened


def test_the_screens_that_are_shown_are_those_of_the_page():
    page = (Path(paths.__file__).parent / "gateway/pages/static/page.js").read_text(encoding="utf-8")
    screens = re.findall(r'^  (\w+): "', read("lib/screens.js"), re.M)
    known = set(re.findall(r'wanted === "(\w+)"', page)) | set(re.findall(r'(\w+): "我要', page))
    assert len(screens) == 5
    assert set(screens) <= known
    assert 'wanted.startsWith("rate=")' in page
    assert 'wanted.startsWith("complete=")' in page


def test_no_account_and_no_secret_lies_in_the_shell():
    everything = "".join(one.read_text(encoding="utf-8") for one in ROOT.rglob("*") if one.is_file())
    assert set(re.findall(r"wx[0-9a-f]{16}", everything)) == {"wx0000000000000000"}
    assert re.search("secret|token|密钥", everything, re.I) is None


@needs_node
@pytest.mark.parametrize("script", sorted(one.relative_to(ROOT).as_posix() for one in ROOT.rglob("*.js")))
def test_every_script_can_be_read(script):
    subprocess.run(["node", "--check", str(ROOT / script)], check=True, capture_output=True, timeout=30)


@needs_node
def test_somebody_looks_up_how_far_a_matter_is(phone):
    phone.send()
    answers = {"/api/texts": answered(phone.client.get("/api/texts")), "/api/progress": answered(phone.progress())}
    acts = [
        ["onLoad", {}],
        ["typeNumber", {"detail": {"value": f" {WANG['证件号码']} "}}],
        ["typeCheck", {"detail": {"value": "5678"}}],
        ["ask", {}],
    ]
    done = run("pages/progress/progress", acts, answers)
    (matter,) = done["data"]["matters"]
    assert (matter["title"], matter["kind"]) == (answers["/api/progress"]["said"]["matters"][0]["title"], "我要调处")
    texts, asked = done["requests"]
    assert (texts["url"], asked["url"]) == (f"{ADDRESS}/api/texts", f"{ADDRESS}/api/progress")
    # What the shell sends is what the bridge takes.
    assert phone.client.post("/api/progress", json=asked["data"]).json()["matters"] != []


@needs_node
def test_what_was_typed_is_forgotten_with_the_page_and_faults_are_said(phone):
    typed = ["typeNumber", {"detail": {"value": "1"}}]
    check = ["typeCheck", {"detail": {"value": "5678"}}]
    cut = run("pages/progress/progress", [typed, check, ["ask", {}]], {})
    assert cut["data"]["fault"] == "网络没有接通，请稍后再试。"
    short = run("pages/progress/progress", [typed, ["ask", {}]], {})
    assert (short["requests"], short["data"]["fault"]) == ([], "请填写提交时所留手机号码的后四位。")
    often = {"/api/progress": {"status": 429, "said": {"sentence": "请过 5 分钟再查。"}}}
    told = run("pages/progress/progress", [typed, check, ["ask", {}]], often)
    assert told["data"]["fault"] == "请过 5 分钟再查。"
    gone = run("pages/progress/progress", [typed, check, ["onUnload", {}]], {})
    assert (gone["data"]["number"], gone["data"]["check"]) == ("", "")


@needs_node
def test_the_first_page_opens_each_of_the_functions(phone):
    texts = {"/api/texts": answered(phone.client.get("/api/texts"))}
    tapped = {"currentTarget": {"dataset": {"name": "complaint"}}}
    done = run("pages/home/home", [["onLoad", {}], ["open", tapped], ["openProgress", {}], ["call", {}]], texts)
    assert done["went"] == ["/pages/web/web?to=complaint", "/pages/progress/progress"]
    assert done["called"] == [texts["/api/texts"]["said"]["telephone"]]
    assert done["data"]["committee"] == texts["/api/texts"]["said"]["committee"]


@needs_node
@pytest.mark.parametrize(
    ("to", "shown"),
    [
        ("complaint", "#complaint"),
        ("complete%3DWX20261008-ABCDEFGH", "#complete=WX20261008-ABCDEFGH"),
        ("rate%3Dabc_-1", "#rate=abc_-1"),
        ("%", ""),
        ("https%3A%2F%2Felsewhere.example", ""),
        ("constructor", ""),
        ("rate%3D%22%3E", ""),
    ],
)
def test_nothing_but_a_known_screen_of_the_bridge_is_shown(to, shown):
    assert run("pages/web/web", [["onLoad", {"to": to}]], {})["data"]["src"] == f"{ADDRESS}/{shown}"
