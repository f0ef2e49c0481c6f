"""Names of insurers: the company of a branch, the short name, life or property."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.conventions.company_names import company_of, is_life_insurer, short_name


@pytest.mark.parametrize(
    ("name", "company", "short", "is_life"),
    [
        ("粤安人寿保险股份有限公司广东分公司", "粤安人寿保险股份有限公司", "粤安人寿", True),
        ("云山养老保险股份有限公司广东分公司", "云山养老保险股份有限公司", "云山养老", True),
        ("榕城健康保险股份有限公司广东分公司", "榕城健康保险股份有限公司", "榕城健康", True),
        ("白云人寿保险股份有限公司广州中心支公司", "白云人寿保险股份有限公司", "白云人寿", True),
        ("南粤财产保险股份有限公司广东分公司", "南粤财产保险股份有限公司", "南粤财产保险", False),
        ("珠江联合财产保险股份有限公司广州中心支公司", "珠江联合财产保险股份有限公司", "珠江联合财产保险", False),
        ("木棉互联网财产保险股份有限公司", "木棉互联网财产保险股份有限公司", "木棉互联网财产保险", False),
        ("五羊农业保险股份有限公司广东分公司", "五羊农业保险股份有限公司", "五羊农业保险", False),
        ("某某人寿财产保险有限责任公司", "某某人寿财产保险有限责任公司", "某某人寿财产保险", False),
        ("某某人寿保险有限责任公司佛山市健康路营业部", "某某人寿保险有限责任公司", "某某人寿", True),
        ("白云人寿保险公司广州中心支公司", "白云人寿保险公司", "白云人寿", True),
        ("某某保险（中国）有限公司健康路营销服务部", "某某保险（中国）有限公司", "某某保险（中国）", None),
        ("岭海财产相互保险社", "岭海财产相互保险社", "岭海财产相互保险社", False),
        ("", "", "", None),
    ],
)
def test_names_of_insurers(name, company, short, is_life):
    assert company_of(name) == company
    assert short_name(name) == short
    assert is_life_insurer(name) is is_life


@given(st.text("粤安人寿财产保险股份有限责任公司广东分支营业部", max_size=40))
def test_the_company_of_a_company_is_itself(name):
    assert company_of(company_of(name)) == company_of(name)
    assert bool(short_name(name)) == bool(name)
