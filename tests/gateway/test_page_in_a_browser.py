"""The page for phones, used in a real browser: nothing typed is lost, and what arrives is what was typed."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from sqlalchemy import select

from mediator_desk.gateway.standing import Bridge
from mediator_desk.models.bridge import Letter, LetterFile
from mediator_desk.services.bridge.asking import ask_to_complete
from tests.gateway.browser import PHONE, Consumer, chromium, photo, standing
from tests.gateway.conftest import SECRETARY, founded

pytestmark = pytest.mark.timeout(120)


@pytest.fixture(scope="module")
def browser():
    with chromium() as started:
        yield started


@pytest.fixture
def bridge(embedded_database, now, an_hour):
    return Bridge(founded(embedded_database, now), an_hour=an_hour)


@pytest.fixture
def address(bridge):
    with standing(bridge) as at:
        yield at


@pytest.fixture
def consumer(browser, address):
    context = browser.new_context(viewport=PHONE, locale="zh-CN", is_mobile=True, has_touch=True)
    context.set_default_timeout(20_000)
    somebody = Consumer(context, address)
    yield somebody
    context.close()
    assert somebody.faults == []
    assert [url for url in somebody.asked if not url.startswith((address, "blob:", "data:"))] == []


def letters(bridge) -> list[Letter]:
    with bridge.database.reading() as db:
        return list(db.scalars(select(Letter).order_by(Letter.id)))


def test_a_request_with_a_photo_arrives_as_it_was_typed_and_its_progress_is_found(consumer, bridge, tmp_path):
    consumer.begin()
    consumer.tell_the_person()
    consumer.next("纠纷情况")
    consumer.tell_the_dispute()
    consumer.next("照片与提交")
    consumer.add_photo(photo(tmp_path))
    receipt = consumer.send()
    (letter,) = letters(bridge)
    assert letter.receipt == receipt
    assert letter.held == ""
    assert letter.fields == {
        "业务类型": "我要调处", "申请人姓名": "王小明", "证件类型": "居民身份证", "证件号码": "11010519491231002X",
        "手机号码": "13800005678", "保险公司": "粤安人寿保险股份有限公司", "险种": "疾病", "纠纷原因": "理赔",
        "争议金额": "52000.50", "事实经过": "确诊后申请理赔，保险公司以等待期为由拒赔。",
        "诉求": "请求按合同支付保险金。",
    }  # fmt: skip
    with bridge.database.reading() as db:
        (kept,) = db.scalars(select(LetterFile))
    assert (kept.name, Image.open(io.BytesIO(kept.content)).size) == ("保单.jpg", (2000, 1333))
    consumer.look_up("11010519491231002X", "5678")
    assert consumer.page.locator(".state").inner_text() == "已提交"
    consumer.look_up("11010519491231002X", "5679")
    assert "没有查到" in consumer.page.locator("#found").inner_text()
    # Nothing about a person ever stands in an address.
    assert [url for url in consumer.asked if "1949" in url or "5678" in url] == []


def test_a_slip_in_a_number_is_shown_beside_it_before_anything_is_sent(consumer, bridge):
    consumer.begin()
    consumer.press("下一步")
    consumer.page.locator(".problem").first.wait_for()
    assert consumer.page.evaluate("document.activeElement.dataset.column") == "申请人姓名"
    consumer.tell_the_person("110105194912310021")
    consumer.press("下一步")
    consumer.page.locator(".warning").wait_for()
    assert consumer.page.get_by_text("步：当事人").is_visible()
    consumer.press("下一步")  # who is sure goes on
    consumer.page.get_by_text("步：纠纷情况").wait_for()
    assert letters(bridge) == []


def test_a_draft_is_there_again_when_the_page_is_opened_again(consumer):
    consumer.begin("我要投诉")
    consumer.tell_the_person()
    consumer.page.get_by_text("已暂存在这部手机上").wait_for()
    consumer.page.goto("about:blank")
    consumer.page.goto(consumer.address)
    consumer.page.get_by_role("link", name="继续填写：我要投诉").click()
    assert consumer.page.get_by_label("姓名", exact=True).input_value() == "王小明"
    consumer.page.goto(consumer.address)
    consumer.page.on("dialog", lambda dialog: dialog.accept())
    consumer.press("删除手机上的记录")
    consumer.page.get_by_role("link", name="继续填写：我要投诉").wait_for(state="detached")


def test_the_line_breaks_while_it_is_sent_and_the_letter_comes_once(consumer, bridge):
    consumer.begin()
    consumer.tell_the_person()
    consumer.next("纠纷情况")
    consumer.tell_the_dispute()
    consumer.next("照片与提交")
    lost = []

    def lose_the_answer(route):
        if lost:
            route.continue_()
        else:
            lost.append(route.fetch())  # it arrived, and nobody hears of it
            route.abort()

    consumer.page.route("**/api/letters", lose_the_answer)
    receipt = consumer.send()
    assert lost[0].status == 201
    assert [letter.receipt for letter in letters(bridge)] == [receipt]


def test_a_guardian_acts_for_a_child_and_consents_to_it(consumer, bridge):
    consumer.begin()
    consumer.page.get_by_label("监护人（法定代理人）办理").check()
    consumer.page.get_by_role("heading", name="监护人的信息").wait_for()
    consumer.page.get_by_label("姓名", exact=True).fill("林小宝")
    consumer.page.get_by_label("证件号码", exact=True).first.fill("440106201801010013")
    consumer.page.get_by_label("联系手机号码").fill("13800005678")
    consumer.fill(监护人姓名="林秀英", 与当事人的关系="母亲")
    consumer.page.get_by_label("证件号码", exact=True).last.fill("11010519491231002X")
    consumer.press("下一步")
    consumer.page.get_by_text("请监护人阅读并同意。").wait_for()
    consumer.page.get_by_label("我是监护人，我已阅读并同意").check()
    consumer.next("纠纷情况")
    consumer.tell_the_dispute()
    consumer.next("照片与提交")
    consumer.send()
    (letter,) = letters(bridge)
    told = {column: letter.fields[column] for column in ("代理人姓名", "代理关系", "代理人证件号码")}
    assert told == {"代理人姓名": "林秀英", "代理关系": "监护人（母亲）", "代理人证件号码": "11010519491231002X"}


def test_who_works_for_an_insurer_is_told_before_typing_that_it_is_not_taken(consumer):
    consumer.page.get_by_role("link", name="我要调处").click()
    consumer.page.get_by_label("是", exact=True).check()
    consumer.page.get_by_text("不在受理范围").wait_for()
    consumer.page.get_by_label("没有", exact=True).check()
    consumer.page.get_by_label("我已阅读并同意").check()
    consumer.press("下一步")
    consumer.page.locator(".box.fault").wait_for()
    assert consumer.page.get_by_text("步：须知与同意").is_visible()


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (320, "dark"), (1366, "light")])
def test_every_part_fits_its_width_and_each_field_has_a_name(browser, address, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 800}, locale="zh-CN", color_scheme=scheme)
    somebody = Consumer(context, address)
    somebody.begin()
    parts = ["", "#about", "#guide", "#complaint", "#mediation", "#progress", "#rating"]
    for part in parts:
        somebody.page.goto(f"{address}{part}")
        somebody.page.locator("h1").wait_for()
        assert somebody.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), part
        nameless = "[...document.querySelectorAll('input,select,textarea')].filter(one => !one.labels.length).length"
        assert somebody.page.evaluate(nameless) == 0, part
    context.close()
    assert somebody.faults == []


def test_who_is_asked_completes_it_on_the_phone_with_what_was_typed_there(consumer, bridge):
    consumer.begin()
    consumer.tell_the_person()
    consumer.next("纠纷情况")
    consumer.tell_the_dispute()
    consumer.next("照片与提交")
    receipt = consumer.send()
    with bridge.database.writing() as db:
        ask_to_complete(db, receipt, "请补充报案号。", ["报案号"], by=SECRETARY, now=bridge.clock())
    consumer.look_up("11010519491231002X", "5678")
    assert "请补充报案号。" in consumer.page.locator("#found").inner_text()
    consumer.press("去补充")
    consumer.page.get_by_label("我已阅读并同意").check()
    consumer.next("当事人")
    assert consumer.page.get_by_label("姓名", exact=True).input_value() == "王小明"
    consumer.next("纠纷情况")
    consumer.fill(报案号="014304920580499")
    consumer.next("照片与提交")
    consumer.send()
    first, second = letters(bridge)
    assert (second.completes, second.fields["报案号"], second.fields["诉求"]) == (
        receipt,
        "014304920580499",
        first.fields["诉求"],
    )
