<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AbsenceDialog</name>
    <message>
        <source>When is the mediator away?</source>
        <translation>调解员何时请假？</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Why (optional)</source>
        <translation>事由（选填）</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) are planned in these days: move them, or hand them over.</source>
        <translation>
            <numerusform>这些日期内已排期 %n 次调解：请改期或移交。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AbsencesAndTiesDialog</name>
    <message>
        <source>Absences and ties of {mediator}</source>
        <translation>{mediator}的请假与关联</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Who is away is never chosen by itself. Days that are over are not shown.</source>
        <translation>请假期间不会被自动选定。已过去的不显示。</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Add an absence…</source>
        <translation>新增请假…</translation>
    </message>
    <message>
        <source>Who is tied to a party or its insurer is appointed only with words that say why.</source>
        <translation>与当事人或其保险公司有关联的，须写明理由方可指定。</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Add a tie…</source>
        <translation>新增关联…</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>{kind}: {name}</source>
        <translation>{kind}：{name}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至{day}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove this absence?</source>
        <translation>删除该请假？</translation>
    </message>
    <message>
        <source>Remove this tie?</source>
        <translation>删除该关联？</translation>
    </message>
</context>
<context>
    <name>AcceptOfferDialog</name>
    <message>
        <source>Does the other side accept this offer?</source>
        <translation>对方接受这个报价吗？</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>As the agreement is to say them; empty where there are none.</source>
        <translation>按协议里的写法；没有就留空。</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>附条件</translation>
    </message>
    <message>
        <source>So it stands in the agreement:</source>
        <translation>协议里这样写：</translation>
    </message>
    <message>
        <source>The term stays linked to the offer: change the offer, and the draft says the same.</source>
        <translation>条款与报价保持关联：改报价，协议草稿跟着改。</translation>
    </message>
</context>
<context>
    <name>AcceptWithWordsDialog</name>
    <message>
        <source>Accept this matter all the same?</source>
        <translation>仍要受理这件事项吗？</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Why it is accepted</source>
        <translation>受理理由</translation>
    </message>
    <message>
        <source>The words stay with the case.</source>
        <translation>理由随案保存。</translation>
    </message>
</context>
<context>
    <name>Act</name>
    <message>
        <source>begin the review</source>
        <translation>开始审查</translation>
    </message>
    <message>
        <source>ask for papers</source>
        <translation>通知补正</translation>
    </message>
    <message>
        <source>note that papers came</source>
        <translation>登记补正材料</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>decline</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>refer</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>appoint a mediator</source>
        <translation>指定调解员</translation>
    </message>
    <message>
        <source>plan a meeting</source>
        <translation>排期</translation>
    </message>
    <message>
        <source>record a meeting</source>
        <translation>记录调解</translation>
    </message>
    <message>
        <source>suspend</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>恢复调解</translation>
    </message>
    <message>
        <source>record an agreement</source>
        <translation>登记达成协议</translation>
    </message>
    <message>
        <source>withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>record a private settlement</source>
        <translation>登记和解撤回</translation>
    </message>
    <message>
        <source>terminate</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>write the agreement</source>
        <translation>写协议书</translation>
    </message>
    <message>
        <source>send to sign</source>
        <translation>送签</translation>
    </message>
    <message>
        <source>take back to be mended</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>take effect</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>record a refusal to sign</source>
        <translation>登记拒签</translation>
    </message>
    <message>
        <source>follow up</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>close</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>并案</translation>
    </message>
    <message>
        <source>pass to the insurer</source>
        <translation>转保险公司</translation>
    </message>
    <message>
        <source>record the insurer's answer</source>
        <translation>登记保险公司答复</translation>
    </message>
    <message>
        <source>answer a consultation</source>
        <translation>答复咨询</translation>
    </message>
    <message>
        <source>turn into a complaint</source>
        <translation>转为投诉</translation>
    </message>
    <message>
        <source>turn into a mediation</source>
        <translation>转为调解</translation>
    </message>
    <message>
        <source>ask for consent</source>
        <translation>征询意愿</translation>
    </message>
    <message>
        <source>note the consent</source>
        <translation>登记同意调解</translation>
    </message>
    <message>
        <source>note that a party refuses</source>
        <translation>登记拒绝调解</translation>
    </message>
    <message>
        <source>ask for recusal</source>
        <translation>申请回避</translation>
    </message>
    <message>
        <source>decide on a recusal</source>
        <translation>决定回避</translation>
    </message>
    <message>
        <source>extend the time limit</source>
        <translation>延长期限</translation>
    </message>
    <message>
        <source>propose in writing</source>
        <translation>提出书面方案</translation>
    </message>
    <message>
        <source>note that nobody objected</source>
        <translation>登记无异议</translation>
    </message>
    <message>
        <source>note an objection</source>
        <translation>登记异议</translation>
    </message>
    <message>
        <source>record the performance</source>
        <translation>登记履行</translation>
    </message>
    <message>
        <source>apply for judicial confirmation</source>
        <translation>申请司法确认</translation>
    </message>
    <message>
        <source>record the court's decision</source>
        <translation>登记法院裁定</translation>
    </message>
    <message>
        <source>make a new agreement</source>
        <translation>重新订立协议</translation>
    </message>
    <message>
        <source>make a supplementary agreement</source>
        <translation>订立补充协议</translation>
    </message>
    <message>
        <source>give up the new agreement</source>
        <translation>放弃重订协议</translation>
    </message>
    <message>
        <source>put into the bin</source>
        <translation>放入回收站</translation>
    </message>
    <message>
        <source>add a correction</source>
        <translation>补充更正</translation>
    </message>
</context>
<context>
    <name>AddPersonDialog</name>
    <message>
        <source>Who else takes part?</source>
        <translation>还有谁参加？</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>As what</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>双方</translation>
    </message>
    <message>
        <source>Comes with</source>
        <translation>随哪一方来</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Relation, or field of the expert</source>
        <translation>关系，或者专业</translation>
    </message>
    <message>
        <source>The parties were asked and consent</source>
        <translation>已征求当事人意见，当事人同意</translation>
    </message>
</context>
<context>
    <name>AddTimeLimitDialog</name>
    <message>
        <source>Add a time limit</source>
        <translation>新增期限</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>It goes before the general limit of the step, for cases that come in from today on.</source>
        <translation>今天起收到的案件优先适用它，而不是该环节的一般期限。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>every channel</source>
        <translation>所有来源</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>every track</source>
        <translation>所有程序</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>Taking in files</source>
        <translation>正在收入文件</translation>
    </message>
    <message>
        <source>Pasted picture {moment}.png</source>
        <translation>粘贴图片 {moment}.png</translation>
    </message>
    <message>
        <source>Files taken in: {count}</source>
        <translation>已收入 {count} 个文件</translation>
    </message>
    <message>
        <source>Files taken in: {count}, left out: {left}</source>
        <translation>已收入 {count} 个文件，未收 {left} 个</translation>
    </message>
    <message>
        <source>From {name}</source>
        <translation>由{name}提交</translation>
    </message>
    <message>
        <source>It is written who gave these files: {count}</source>
        <translation>已注明提供人：{count} 个文件</translation>
    </message>
    <message>
        <source>{name} is in this case already, as number {number}.</source>
        <translation>{name}本案已有，为第{number}项。</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>……另有 {count} 条</translation>
    </message>
</context>
<context>
    <name>AdjournSessionDialog</name>
    <message>
        <source>Adjourn meeting {count}</source>
        <translation>延期：第 {count} 次调解</translation>
    </message>
    <message>
        <source>Adjourn it</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>{day}, {hours}: what was noted down stays, room and mediator become free.</source>
        <translation>{day} {hours}：已记的内容保留，调解室和调解员的时间空出。</translation>
    </message>
    <message>
        <source>Why it is adjourned</source>
        <translation>延期原因</translation>
    </message>
    <message>
        <source>Plan the next meeting now</source>
        <translation>现在就排下一次</translation>
    </message>
</context>
<context>
    <name>AfterCard</name>
    <message>
        <source>Around the cases</source>
        <translation>期限、确认、回访与来件</translation>
    </message>
</context>
<context>
    <name>Aftercare</name>
    <message>
        <source>Performance</source>
        <translation>履行</translation>
    </message>
    <message>
        <source>A joint application to a court is possible until {day}.</source>
        <translation>{day} 前双方可共同申请司法确认。</translation>
    </message>
    <message>
        <source>Judicial confirmation</source>
        <translation>司法确认</translation>
    </message>
    <message>
        <source>Other agreements of this case</source>
        <translation>本案其他协议</translation>
    </message>
    <message>
        <source>Follow-up by the committee</source>
        <translation>本会回访</translation>
    </message>
    <message>
        <source>Rated by the consumer</source>
        <translation>消费者评价（小程序）</translation>
    </message>
    <message>
        <source>Corrections to the archived file</source>
        <translation>归档后更正</translation>
    </message>
    <message>
        <source>File</source>
        <translation>卷宗</translation>
    </message>
    <message>
        <source>Last contact with a party: {at}</source>
        <translation>最近一次联系当事人：{at}</translation>
    </message>
    <message>
        <source>{paid} of {total} yuan paid</source>
        <translation>已付 {paid} / {total} 元</translation>
    </message>
    <message>
        <source>The agreement is confirmed: the court enforces it.</source>
        <translation>协议已经司法确认，可申请法院强制执行。</translation>
    </message>
    <message>
        <source>Both parties may still ask a court together to confirm it (until {day}); or one side sues.</source>
        <translation>{day} 前双方仍可共同申请司法确认；或由一方起诉。</translation>
    </message>
    <message>
        <source>What is left is to sue: the agreement binds like a contract.</source>
        <translation>可以起诉：协议具有法律约束力。</translation>
    </message>
    <message>
        <source>Payment {position}: {amount} yuan</source>
        <translation>第 {position} 期：{amount} 元</translation>
    </message>
    <message>
        <source>{amount} yuan left</source>
        <translation>尚欠 {amount} 元</translation>
    </message>
    <message>
        <source>Proof: {proof}</source>
        <translation>凭证：{proof}</translation>
    </message>
    <message>
        <source>paid {day}</source>
        <translation>{day} 已付</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day} 到期</translation>
    </message>
    <message>
        <source>{court}, applied {day}</source>
        <translation>{court}，{day} 申请</translation>
    </message>
    <message>
        <source>Decided {day}  {number}</source>
        <translation>{day} 裁定  {number}</translation>
    </message>
    <message>
        <source>{days} days left to ask a court together</source>
        <translation>共同申请司法确认还剩 {days} 天</translation>
    </message>
    <message>
        <source>Today is the last day to ask a court together</source>
        <translation>今天是共同申请司法确认的最后一天</translation>
    </message>
    <message>
        <source>Day {gone} after effect; last day {day}.</source>
        <translation>协议生效第 {gone} 天；最后一日 {day}。</translation>
    </message>
    <message>
        <source>{title}: {mean} of 5 from {count}</source>
        <translation>{title}：{count} 次平均 {mean} 分（满分 5 分）</translation>
    </message>
    <message>
        <source>performed</source>
        <translation>已履行</translation>
    </message>
    <message>
        <source>not performed</source>
        <translation>未履行</translation>
    </message>
    <message>
        <source>{count} of 5</source>
        <translation>{count} 分</translation>
    </message>
    <message>
        <source>It says: {text}</source>
        <translation>原记载：{text}</translation>
    </message>
    <message>
        <source>Right is: {text}</source>
        <translation>应为：{text}</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案日期</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>归档日期</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>永久保存</translation>
    </message>
    <message>
        <source>{day}: past its term. Nothing is destroyed by itself.</source>
        <translation>{day}：保管期已满。系统不会自动销毁。</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保管至</translation>
    </message>
</context>
<context>
    <name>AgreementChecks</name>
    <message>
        <source>Amounts agree</source>
        <translation>金额一致</translation>
    </message>
    <message>
        <source>Within the claim</source>
        <translation>未超出主张金额</translation>
    </message>
    <message>
        <source>Due on working days</source>
        <translation>应付日为工作日</translation>
    </message>
    <message>
        <source>Parties complete</source>
        <translation>当事人齐全</translation>
    </message>
    <message>
        <source>Everybody can sign</source>
        <translation>各方都有人签署</translation>
    </message>
    <message>
        <source>Authority in order</source>
        <translation>授权有效</translation>
    </message>
    <message>
        <source>Payee is a party</source>
        <translation>收款人为当事人</translation>
    </message>
    <message>
        <source>Performance complete</source>
        <translation>履行事项齐全</translation>
    </message>
    <message>
        <source>Names and numbers as registered</source>
        <translation>名称号码与登记一致</translation>
    </message>
    <message>
        <source>One policy number</source>
        <translation>保单号前后一致</translation>
    </message>
    <message>
        <source>No forbidden clause</source>
        <translation>无禁用条款</translation>
    </message>
    <message>
        <source>Clear to a court</source>
        <translation>内容明确</translation>
    </message>
    <message>
        <source>Compared with your notes</source>
        <translation>已对照您的记录</translation>
    </message>
    <message>
        <source>Paper can be printed</source>
        <translation>版面合规</translation>
    </message>
    <message>
        <source>The agreement has no terms yet</source>
        <translation>协议还没有条款</translation>
    </message>
    <message>
        <source>Write at least one, or insert a ready one.</source>
        <translation>请至少写一条，或插入常用条款。</translation>
    </message>
    <message>
        <source>{figures} is not {capitals}.</source>
        <translation>小写 {figures}，大写 {capitals}。</translation>
    </message>
    <message>
        <source>The instalments sum to {sum}, the agreement says {amount}</source>
        <translation>各期合计 {sum} 元，协议金额为 {amount} 元</translation>
    </message>
    <message>
        <source>Mend an instalment or the agreed amount.</source>
        <translation>请改某一期，或改协议金额。</translation>
    </message>
    <message>
        <source>No term names the agreed amount of {amount}</source>
        <translation>条款中没有写明协议金额 {amount} 元</translation>
    </message>
    <message>
        <source>A ready term writes it in figures and capitals.</source>
        <translation>可插入常用条款，小写、大写一并写明。</translation>
    </message>
    <message>
        <source>The accepted offer says {amount}, the agreement something else</source>
        <translation>已接受的方案为{amount}元，与协议不一致</translation>
    </message>
    <message>
        <source>Write the amount of the offer, or rescind the acceptance.</source>
        <translation>请按方案填写金额，或者撤销接受。</translation>
    </message>
    <message>
        <source>No day says when the amount is to be paid</source>
        <translation>没有写明何时付款</translation>
    </message>
    <message>
        <source>Add an instalment with its day. Without one the 10 days of Insurance Law art. 23 run.</source>
        <translation>请添加分期并写明付款日；未写明的，按保险法第二十三条的十日计算。</translation>
    </message>
    <message>
        <source>The agreed {amount} is more than the {claimed} that was claimed</source>
        <translation>协议金额 {amount} 元高于主张金额 {claimed} 元</translation>
    </message>
    <message>
        <source>That may be right, for interest say.</source>
        <translation>例如含利息时可以如此，请核对。</translation>
    </message>
    <message>
        <source>Instalment {position} is due on {due_on}, a day off</source>
        <translation>第 {position} 期应付日 {due_on} 不是工作日</translation>
    </message>
    <message>
        <source>Money may arrive later; keep the day, or take {better}.</source>
        <translation>款项可能晚到：可保持原日，或改为 {better}。</translation>
    </message>
    <message>
        <source>The case has no applicant</source>
        <translation>案件没有申请人</translation>
    </message>
    <message>
        <source>Add the party in the case, then come back.</source>
        <translation>请先在案件中补录当事人。</translation>
    </message>
    <message>
        <source>The case has no respondent</source>
        <translation>案件没有被申请人</translation>
    </message>
    <message>
        <source>{name} has no identity number</source>
        <translation>{name}没有证件号码</translation>
    </message>
    <message>
        <source>Add it to the party in the case.</source>
        <translation>请在案件的当事人中补录。</translation>
    </message>
    <message>
        <source>The identity number of {name} looks wrong</source>
        <translation>{name}的证件号码有疑问</translation>
    </message>
    <message>
        <source>Compare it with the document.</source>
        <translation>请与证件核对。</translation>
    </message>
    <message>
        <source>{name} has no credit code</source>
        <translation>{name}没有统一社会信用代码</translation>
    </message>
    <message>
        <source>The credit code of {name} looks wrong</source>
        <translation>{name}的统一社会信用代码有疑问</translation>
    </message>
    <message>
        <source>Compare it with the business licence.</source>
        <translation>请与营业执照核对。</translation>
    </message>
    <message>
        <source>{name} has no special authority to settle for {party}</source>
        <translation>{name}没有代{party}和解的特别授权</translation>
    </message>
    <message>
        <source>The party signs itself, or gives the authority first.</source>
        <translation>请由当事人本人签署，或先补交特别授权。</translation>
    </message>
    <message>
        <source>It is not said who is paid</source>
        <translation>没有写明收款人</translation>
    </message>
    <message>
        <source>Fill in the payee.</source>
        <translation>请填写户名。</translation>
    </message>
    <message>
        <source>{name}, who is paid, is no party</source>
        <translation>收款人{name}不是当事人</translation>
    </message>
    <message>
        <source>That needs the consent of the party in a term.</source>
        <translation>需要在条款中写明当事人同意。</translation>
    </message>
    <message>
        <source>The manner of performance is missing</source>
        <translation>缺履行方式</translation>
    </message>
    <message>
        <source>A court confirms only what is clear.</source>
        <translation>内容不明确的，法院不予司法确认。</translation>
    </message>
    <message>
        <source>The place of performance is missing</source>
        <translation>缺履行地点</translation>
    </message>
    <message>
        <source>The time of performance is missing</source>
        <translation>缺履行时限</translation>
    </message>
    <message>
        <source>{place} gives up the way to court: “{words}”</source>
        <translation>{place}排除了诉讼途径：“{words}”</translation>
    </message>
    <message>
        <source>{place} speaks of a fee for mediation: “{words}”</source>
        <translation>{place}涉及收取调解费用：“{words}”</translation>
    </message>
    <message>
        <source>Such a clause is void; take it out.</source>
        <translation>这样的条款无效，请删去。</translation>
    </message>
    <message>
        <source>{place}: one amount is written in two ways</source>
        <translation>{place}：同一笔金额，两处写法不一致</translation>
    </message>
    <message>
        <source>Mediation is free of charge (People's Mediation Law art. 4).</source>
        <translation>调解不收取任何费用（人民调解法第四条）。</translation>
    </message>
    <message>
        <source>{place}: does “{words}” give up a right to go to court or to complain?</source>
        <translation>{place}：“{words}”是否放弃了起诉、申诉或者投诉的权利？</translation>
    </message>
    <message>
        <source>If it does, it is void: say it in another way, or take it out.</source>
        <translation>放弃的约定无效：换一种写法，或者删去。</translation>
    </message>
    <message>
        <source>{place}: is “{words}” money for the mediation?</source>
        <translation>{place}：“{words}”是否是为调解付的钱？</translation>
    </message>
    <message>
        <source>Nobody pays for a mediation (People's Mediation Law art. 4).</source>
        <translation>调解不收取任何费用（人民调解法第四条）。</translation>
    </message>
    <message>
        <source>{place}: instalment {part} is not as in the instalments below</source>
        <translation>{place}：第{part}期与下方分期不一致</translation>
    </message>
    <message>
        <source>Mend the words or the row: amount and day must be the same.</source>
        <translation>改文字或改分期：金额和日期要一致。</translation>
    </message>
    <message>
        <source>Instalment {position} has no amount</source>
        <translation>第{position}期没有金额</translation>
    </message>
    <message>
        <source>Fill it in, or take the row out.</source>
        <translation>请填写，或者删去这一期。</translation>
    </message>
    <message>
        <source>Instalment {position} has no day</source>
        <translation>第{position}期没有日期</translation>
    </message>
    <message>
        <source>Fill in the last day to pay.</source>
        <translation>请填写最后付款日。</translation>
    </message>
    <message>
        <source>Instalment {position} is due on {due_on}, before the agreement</source>
        <translation>第{position}期应付日{due_on}早于协议日期</translation>
    </message>
    <message>
        <source>Mend the day, or the day of the agreement.</source>
        <translation>请改付款日，或者改协议日期。</translation>
    </message>
    <message>
        <source>Instalment {position} is due on {due_on}, before the one above it</source>
        <translation>第{position}期应付日{due_on}早于前一期</translation>
    </message>
    <message>
        <source>Put the instalments in the order of their days.</source>
        <translation>请按日期先后排列各期。</translation>
    </message>
    <message>
        <source>{place}: {words} is no day of any calendar</source>
        <translation>{place}：{words}，没有这一天</translation>
    </message>
    <message>
        <source>Mend the day.</source>
        <translation>请改正日期。</translation>
    </message>
    <message>
        <source>{place}: {words} has passed before the agreement is made</source>
        <translation>{place}：{words}早于协议日期</translation>
    </message>
    <message>
        <source>Mend the day, if something is still to be done until then.</source>
        <translation>如果是履行期限，请改正日期。</translation>
    </message>
    <message>
        <source>{place}: {words} is a day off</source>
        <translation>{place}：{words}不是工作日</translation>
    </message>
    <message>
        <source>Keep the day, or take {next_one}.</source>
        <translation>可以保持原日，或者改为{next_one}。</translation>
    </message>
    <message>
        <source>The time of performance ends before the last instalment is due</source>
        <translation>履行期限早于最后一期付款日</translation>
    </message>
    <message>
        <source>The last one is due on {last}.</source>
        <translation>最后一期应付日为{last}。</translation>
    </message>
    <message>
        <source>{place}: {words} is the day of no instalment</source>
        <translation>{place}：{words}不是任何一期的付款日期</translation>
    </message>
    <message>
        <source>The paper would name two days to pay; mend one of them.</source>
        <translation>一份协议上会有两个付款日期，请改正其中一个。</translation>
    </message>
    <message>
        <source>Time of performance “{words}”, but the last instalment is due on {last}</source>
        <translation>履行时限写“{words}”，而最后一期应于{last}付清</translation>
    </message>
    <message>
        <source>{place}: “{words}”, but {amount} is agreed</source>
        <translation>{place}：写“{words}”，而协议金额是{amount}元</translation>
    </message>
    <message>
        <source>Mend the sum, or say of what it is the sum.</source>
        <translation>请改正金额，或者写明是什么的合计。</translation>
    </message>
    <message>
        <source>{place}: “{words}”, but the payee is {name}</source>
        <translation>{place}：写“{words}”，而收款人是{name}</translation>
    </message>
    <message>
        <source>Mend who pays whom: it turns the agreement round.</source>
        <translation>请改正由谁付给谁，写反了协议就反了。</translation>
    </message>
    <message>
        <source>{place}: account {words}, under Money it is another</source>
        <translation>{place}：账号{words}，与“款项”中的账号不同</translation>
    </message>
    <message>
        <source>{place}: “{words}”, but the claim is said to be settled finally</source>
        <translation>{place}：写“{words}”，而又勾选了本次赔案最终了结</translation>
    </message>
    <message>
        <source>Mend the words, or take the tick away under Performance.</source>
        <translation>请改写，或者在“履行”中取消勾选。</translation>
    </message>
    <message>
        <source>The case has no mediator to sign</source>
        <translation>本案没有调解员签名</translation>
    </message>
    <message>
        <source>Appoint one in the case.</source>
        <translation>请在案件里指定调解员。</translation>
    </message>
    <message>
        <source>{name} is a minor and has no guardian to sign</source>
        <translation>{name}未成年，没有法定代理人签署</translation>
    </message>
    <message>
        <source>Add the guardian to the party in the case.</source>
        <translation>请在案件里为当事人登记法定代理人。</translation>
    </message>
    <message>
        <source>Nobody can sign for {name}</source>
        <translation>没有人能代表{name}签署</translation>
    </message>
    <message>
        <source>Add who is in charge of it, or an agent with special authority.</source>
        <translation>请登记负责人，或者有特别授权的代理人。</translation>
    </message>
    <message>
        <source>The authority letter of {name} for {party} was not seen</source>
        <translation>没有核对{name}代理{party}的授权委托书原件</translation>
    </message>
    <message>
        <source>See the original and enter its day in the case.</source>
        <translation>核对原件后在案件里登记日期。</translation>
    </message>
    <message>
        <source>{place}: “{words}” is registered as {name}</source>
        <translation>{place}：“{words}”登记的名称是{name}</translation>
    </message>
    <message>
        <source>Mend the name, if the same is meant.</source>
        <translation>如果是同一当事人，请改正名称。</translation>
    </message>
    <message>
        <source>{place}: “{words}”, but this party is {letter} in the paper</source>
        <translation>{place}：“{words}”，但该当事人在协议中是{letter}方</translation>
    </message>
    <message>
        <source>Mend the letter or the name: it turns the agreement round.</source>
        <translation>请改称谓或名称，否则权利义务会颠倒。</translation>
    </message>
    <message>
        <source>{place}: {words} differs from the identity number registered for {name}</source>
        <translation>{place}：{words}与{name}登记的证件号码不一致</translation>
    </message>
    <message>
        <source>{place}: {words} differs from the credit code registered for {name}</source>
        <translation>{place}：{words}与{name}登记的信用代码不一致</translation>
    </message>
    <message>
        <source>{place}: {words} differs from the account under Money</source>
        <translation>{place}：{words}与“款项”里的账号不一致</translation>
    </message>
    <message>
        <source>The money would go astray; mend one of them.</source>
        <translation>会汇错账户，请改正其中一处。</translation>
    </message>
    <message>
        <source>{place}: policy number {words}, the case says “{registered}”</source>
        <translation>{place}：保单号{words}，案件登记为“{registered}”</translation>
    </message>
    <message>
        <source>Mend the one that is wrong.</source>
        <translation>请改正写错的一处。</translation>
    </message>
    <message>
        <source>{place}: report number {words}, the case says “{registered}”</source>
        <translation>{place}：报案号{words}，案件登记为“{registered}”</translation>
    </message>
    <message>
        <source>{place}: claim number {words}, the case says “{registered}”</source>
        <translation>{place}：赔案号{words}，案件登记为“{registered}”</translation>
    </message>
    <message>
        <source>{place}: {words} differs from the policy number of the case</source>
        <translation>{place}：{words}与本案保单号不一致</translation>
    </message>
    <message>
        <source>{place}: {words} differs from the report number of the case</source>
        <translation>{place}：{words}与本案报案号不一致</translation>
    </message>
    <message>
        <source>{place}: {words} differs from the claim number of the case</source>
        <translation>{place}：{words}与本案赔案号不一致</translation>
    </message>
    <message>
        <source>{place}: {words} is still to be filled in</source>
        <translation>{place}：{words}还没有填写</translation>
    </message>
    <message>
        <source>Write what belongs there.</source>
        <translation>请补上内容。</translation>
    </message>
    <message>
        <source>{place}: is {words} still to be filled in?</source>
        <translation>{place}：{words}是否还没有填写？</translation>
    </message>
    <message>
        <source>Write what belongs there, unless it is part of a name.</source>
        <translation>不是名称的一部分的，请填写。</translation>
    </message>
    <message>
        <source>The main facts of the dispute are not told</source>
        <translation>没有写明纠纷的主要事实</translation>
    </message>
    <message>
        <source>An agreement tells them (People's Mediation Law art. 29).</source>
        <translation>协议书应当载明（人民调解法第二十九条）。</translation>
    </message>
    <message>
        <source>It is not said what was in dispute</source>
        <translation>没有写明争议事项</translation>
    </message>
    <message>
        <source>An agreement tells it (People's Mediation Law art. 29).</source>
        <translation>协议书应当载明争议事项（人民调解法第二十九条）。</translation>
    </message>
    <message>
        <source>{place}: “{words}” is not clear</source>
        <translation>{place}：“{words}”不够明确</translation>
    </message>
    <message>
        <source>Say how much, until when, or who: a court confirms only what is clear.</source>
        <translation>写明多少、何时、由谁：内容不明确的，法院不予确认。</translation>
    </message>
    <message>
        <source>{place}: the paper knows no {words}</source>
        <translation>{place}：协议里没有{words}</translation>
    </message>
    <message>
        <source>Mend the letter, or add the party in the case.</source>
        <translation>请改称谓，或者在案件里添加当事人。</translation>
    </message>
    <message>
        <source>{place}: there are several of “{words}”</source>
        <translation>{place}：“{words}”不止一人</translation>
    </message>
    <message>
        <source>Name the one that is meant by its letter.</source>
        <translation>请写明是甲方、乙方还是丙方。</translation>
    </message>
    <message>
        <source>{place}: “{words}”, but there are more than two parties</source>
        <translation>{place}：写了“{words}”，但当事人不止两方</translation>
    </message>
    <message>
        <source>Name those that are meant by their letters.</source>
        <translation>请逐一写明甲方、乙方、丙方。</translation>
    </message>
    <message>
        <source>{place}: who is meant by “{words}”?</source>
        <translation>{place}：“{words}”指谁？</translation>
    </message>
    <message>
        <source>Name the party by its letter.</source>
        <translation>请写明是哪一方。</translation>
    </message>
    <message>
        <source>{place}: something is paid, but not how much</source>
        <translation>{place}：写了付款，没有写金额</translation>
    </message>
    <message>
        <source>Write the amount in figures and capitals.</source>
        <translation>请写明小写和大写金额。</translation>
    </message>
    <message>
        <source>{place}: an amount is paid, but not by whom</source>
        <translation>{place}：写了金额，没有写由谁支付</translation>
    </message>
    <message>
        <source>Name the party that pays by its letter.</source>
        <translation>请写明由哪一方支付。</translation>
    </message>
    <message>
        <source>{place}: look at “{words}” once more</source>
        <translation>{place}：请再看一下“{words}”</translation>
    </message>
    <message>
        <source>Compare these words with your own notes before it goes out.</source>
        <translation>送签前请与您自己的记录对照。</translation>
    </message>
    <message>
        <source>The paper cannot show the character {character} ({code_point})</source>
        <translation>字库没有“{character}”字（{code_point}），无法排版</translation>
    </message>
    <message>
        <source>Write it in another way, or ask for a font that has it.</source>
        <translation>请换一种写法，或请管理员补充字库。</translation>
    </message>
    <message>
        <source>Term {position}</source>
        <translation>第{position}条</translation>
    </message>
    <message>
        <source>Manner of performance</source>
        <translation>履行方式</translation>
    </message>
    <message>
        <source>Place of performance</source>
        <translation>履行地点</translation>
    </message>
    <message>
        <source>Time of performance</source>
        <translation>履行期限</translation>
    </message>
    <message>
        <source>Effect on the policy</source>
        <translation>对保险合同的影响</translation>
    </message>
    <message>
        <source>Main facts</source>
        <translation>纠纷主要事实</translation>
    </message>
    <message>
        <source>Matters in dispute</source>
        <translation>争议事项</translation>
    </message>
</context>
<context>
    <name>AgreementForm</name>
    <message>
        <source>Written agreement</source>
        <translation>书面协议</translation>
    </message>
    <message>
        <source>Oral agreement, registered</source>
        <translation>口头协议（登记）</translation>
    </message>
</context>
<context>
    <name>AgreementForms</name>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Insert a clause…</source>
        <translation>插入条款…</translation>
    </message>
    <message>
        <source>From the clause bank (Ctrl+T)</source>
        <translation>从条款库插入（Ctrl+T）</translation>
    </message>
    <message>
        <source>Take over the accepted offer</source>
        <translation>采用已接受的报价</translation>
    </message>
    <message>
        <source>Linked term</source>
        <translation>关联条款</translation>
    </message>
    <message>
        <source>Clauses of the terms</source>
        <translation>各条所用条款</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额与支付</translation>
    </message>
    <message>
        <source>Agreed amount (yuan)</source>
        <translation>协议金额（元）</translation>
    </message>
    <message>
        <source>In capitals</source>
        <translation>大写</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>分期</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>履行</translation>
    </message>
    <message>
        <source>Manner</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Effect on the policy</source>
        <translation>对保险合同的影响</translation>
    </message>
    <message>
        <source>With performance this claim is settled finally</source>
        <translation>履行完毕后，本次赔案最终了结</translation>
    </message>
    <message>
        <source>Facts and dispute</source>
        <translation>事实与争议</translation>
    </message>
    <message>
        <source>Main facts</source>
        <translation>纠纷主要事实</translation>
    </message>
    <message>
        <source>Matters in dispute</source>
        <translation>争议事项</translation>
    </message>
    <message>
        <source>Insured, if another person</source>
        <translation>被保险人（另有其人时）</translation>
    </message>
    <message>
        <source>Beneficiary, if another person</source>
        <translation>受益人（另有其人时）</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>达成日期</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>Oral, registered</source>
        <translation>口头，登记</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效方式</translation>
    </message>
    <message>
        <source>Follows the accepted offer</source>
        <translation>随已接受的报价变动</translation>
    </message>
</context>
<context>
    <name>AgreementState</name>
    <message>
        <source>Draft</source>
        <translation>起草中</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>待签署</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>Replaced by a new one</source>
        <translation>已由新协议取代</translation>
    </message>
    <message>
        <source>In force, with a supplementary one</source>
        <translation>有效，另有补充协议</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Signing refused</source>
        <translation>拒签</translation>
    </message>
</context>
<context>
    <name>AgreementWorkshop</name>
    <message>
        <source>Mediation agreement {number}</source>
        <translation>调解协议书 {number}</translation>
    </message>
    <message>
        <source>follows your typing</source>
        <translation>随输入更新</translation>
    </message>
</context>
<context>
    <name>AmountPart</name>
    <message>
        <source>From (yuan)</source>
        <translation>从（元）</translation>
    </message>
    <message>
        <source>To (yuan)</source>
        <translation>到（元）</translation>
    </message>
    <message>
        <source>Empty is open; both count in.</source>
        <translation>留空表示不限；首尾均包含。</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Copy answer</source>
        <translation>复制答复</translation>
    </message>
    <message>
        <source>Copy the whole answer as text</source>
        <translation>把整个答复复制为文字</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>查到 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Open case {number}</source>
        <translation>打开案件 {number}</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Answer the request</source>
        <translation>答复请求</translation>
    </message>
    <message>
        <source>Write down the answer</source>
        <translation>记录答复</translation>
    </message>
    <message>
        <source>{name}: {wish}, asked on {day}</source>
        <translation>{name}：{wish}，{day}提出</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>予以办理</translation>
    </message>
    <message>
        <source>Not granted, or not all of it</source>
        <translation>不予或部分不予办理</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Whoever is refused is told why.</source>
        <translation>不予办理的，应当说明理由。</translation>
    </message>
    <message>
        <source>What was done, or why it was not</source>
        <translation>办理情况或者不予办理的理由</translation>
    </message>
</context>
<context>
    <name>ApplicationDialog</name>
    <message>
        <source>Apply for judicial confirmation</source>
        <translation>申请司法确认</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>All parties together (People's Mediation Law art. 33, Civil Procedure Law art. 205).</source>
        <translation>须由各方当事人共同申请（人民调解法第三十三条、民事诉讼法第二百零五条）。</translation>
    </message>
    <message>
        <source>These parties apply</source>
        <translation>申请人（各方当事人）</translation>
    </message>
    <message>
        <source>The basic people's court of a party's domicile, of the matter, or of the committee's seat.</source>
        <translation>当事人住所地、标的物所在地或调解组织所在地的基层人民法院。</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>法院</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>A court refuses what is outside its jurisdiction, concerns personal status or the title to real rights or intellectual property, breaks the law, harms others, was not agreed freely, or is unclear.</source>
        <translation>有下列情形的，法院不予受理或裁定驳回：不属于受案范围或管辖、涉及身份关系、物权或知识产权确权、违反法律、损害他人利益、违背自愿原则、内容不明确。</translation>
    </message>
    <message>
        <source>The court may refuse this agreement</source>
        <translation>法院可能不予确认这份协议</translation>
    </message>
    <message>
        <source>Last day: {day}</source>
        <translation>最后一日：{day}</translation>
    </message>
    <message>
        <source>Application for case subsidies {period}</source>
        <translation>案件补贴申报表 {period}</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
</context>
<context>
    <name>AppointDialog</name>
    <message>
        <source>Who mediates this case?</source>
        <translation>由谁调解本案？</translation>
    </message>
    <message>
        <source>Who takes over from {mediator}?</source>
        <translation>由谁接替{mediator}？</translation>
    </message>
    <message>
        <source>Appoint</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>Who knows of the tie, and why it does not matter here. The words stay in the history.</source>
        <translation>谁知悉该关系、为何不影响公正，写明后留存在历程中。</translation>
    </message>
    <message>
        <source>Why in spite of the tie</source>
        <translation>有关联仍予指定的理由</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Why another mediator takes over</source>
        <translation>更换原因</translation>
    </message>
</context>
<context>
    <name>AppointedBy</name>
    <message>
        <source>Appointed by the committee</source>
        <translation>委员会指定</translation>
    </message>
    <message>
        <source>Chosen by the parties</source>
        <translation>当事人选定</translation>
    </message>
</context>
<context>
    <name>ArchiveClass</name>
    <message>
        <source>Permanent</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>Long term</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>Short term</source>
        <translation>短期</translation>
    </message>
</context>
<context>
    <name>ArchiveDialog</name>
    <message>
        <source>Archive this case?</source>
        <translation>将本案归档？</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>It is read-only from then on; a correction is a new entry beside it. Nothing is ever destroyed.</source>
        <translation>归档后只读；需要更正时另行登记，原卷不动。系统不会销毁任何卷宗。</translation>
    </message>
    <message>
        <source>Class of the file</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Missing in the file: {names}</source>
        <translation>卷宗缺少：{names}</translation>
    </message>
    <message>
        <source>Bind the file first: Papers, Bind as PDF. Or say why it is archived without them.</source>
        <translation>请先在“文书”里装订卷宗，或者写明材料不齐仍归档的原因。</translation>
    </message>
    <message>
        <source>Why it is archived so</source>
        <translation>材料不齐仍归档的原因</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>永久保存</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s), until {day}</source>
        <translation>
            <numerusform>%n 年，至 {day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskAgainDialog</name>
    <message>
        <source>Is it you?</source>
        <translation>请再确认是您本人</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Passphrase of {name}</source>
        <translation>{name}的密码</translation>
    </message>
</context>
<context>
    <name>AskConsentDialog</name>
    <message>
        <source>Ask the other side?</source>
        <translation>征询对方是否愿意调解？</translation>
    </message>
    <message>
        <source>It is asked</source>
        <translation>已征询</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{names}: the case waits for the answer. Without it there is no mediation.</source>
        <translation>{names}：案件等待答复。对方不同意的，不得调解。</translation>
    </message>
    <message>
        <source>How it is asked</source>
        <translation>征询方式</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>征询内容</translation>
    </message>
</context>
<context>
    <name>AskForPapersDialog</name>
    <message>
        <source>Ask for papers?</source>
        <translation>通知补正材料？</translation>
    </message>
    <message>
        <source>Ask for them</source>
        <translation>通知补正</translation>
    </message>
    <message>
        <source>The applicant gets a notice. While the papers are awaited, the time to decide does not run.</source>
        <translation>向申请人发出补正通知。等待补正期间，受理审查期限不计算。</translation>
    </message>
    <message>
        <source>Which are missing</source>
        <translation>缺少的材料</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他材料</translation>
    </message>
    <message>
        <source>One paper to a line.</source>
        <translation>每行写一份材料。</translation>
    </message>
    <message>
        <source>What the notice says besides</source>
        <translation>通知中的其他说明</translation>
    </message>
</context>
<context>
    <name>AskRecusalDialog</name>
    <message>
        <source>Who asks for a recusal?</source>
        <translation>谁申请回避？</translation>
    </message>
    <message>
        <source>Record the request</source>
        <translation>登记申请</translation>
    </message>
    <message>
        <source>Until somebody else has decided, no meeting is planned and no agreement recorded.</source>
        <translation>在他人作出决定之前，不得排期，也不得登记达成协议。</translation>
    </message>
    <message>
        <source>Who is to step aside</source>
        <translation>被申请回避人</translation>
    </message>
    <message>
        <source>Choose a mediator</source>
        <translation>请选择调解员</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>A party, or the mediator himself or herself.</source>
        <translation>当事人、代理人，或调解员本人。</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>回避事由</translation>
    </message>
    <message>
        <source>Choose a ground</source>
        <translation>请选择事由</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>AssignButton</name>
    <message>
        <source>Assign all…</source>
        <translation>批量分派…</translation>
    </message>
    <message>
        <source>Assign many cases at once, with a suggestion for each</source>
        <translation>一次分派多件案件，每件附推荐人选</translation>
    </message>
    <message numerus="yes">
        <source>Assign %n selected…</source>
        <translation>
            <numerusform>分派所选 %n 件…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignManyDialog</name>
    <message>
        <source>Assign cases</source>
        <translation>批量分派</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>Who knows the line comes first, balanced over the open cases; nobody away or tied is chosen.</source>
        <translation>优先熟悉险种者，并按在办件数均衡；请假或有关联者不自动选定。</translation>
    </message>
    <message>
        <source>{number}  {applicant}</source>
        <translation>{number}　{applicant}</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will be assigned.</source>
        <translation>
            <numerusform>将分派 %n 件案件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked case(s) have no mediator chosen and stay.</source>
        <translation>
            <numerusform>勾选的案件中有 %n 件未选调解员，不作分派。</numerusform>
        </translation>
    </message>
    <message>
        <source>Assigned by mistake</source>
        <translation>误分派</translation>
    </message>
    <message>
        <source>Taken back: the cases wait to be assigned again.</source>
        <translation>已撤回：案件重新待分派。</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) assigned.</source>
        <translation>
            <numerusform>已分派 %n 件案件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>AtHand</name>
    <message>
        <source>Kept at hand</source>
        <translation>置顶案件</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>No case was opened in a tab yet</source>
        <translation>还没有打开过案件</translation>
    </message>
    <message>
        <source>{number}  {applicant} · {respondent}</source>
        <translation>{number}  {applicant} · {respondent}</translation>
    </message>
</context>
<context>
    <name>AttachmentKind</name>
    <message>
        <source>Evidence</source>
        <translation>证据材料</translation>
    </message>
    <message>
        <source>Scan of the signed paper</source>
        <translation>签署件扫描</translation>
    </message>
    <message>
        <source>Issued paper</source>
        <translation>已出具文书</translation>
    </message>
    <message>
        <source>Scanned paper of the file</source>
        <translation>卷宗文书扫描件</translation>
    </message>
</context>
<context>
    <name>AttendanceAnswer</name>
    <message>
        <source>Comes</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Cannot come</source>
        <translation>不能到场</translation>
    </message>
</context>
<context>
    <name>AuditTrail</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工位</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>数据行</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改后</translation>
    </message>
    <message>
        <source>{sentence} (what it said was erased)</source>
        <translation>{sentence}（内容已删除）</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>共{count}条</translation>
    </message>
</context>
<context>
    <name>AuditTrailDialog</name>
    <message>
        <source>Audit trail</source>
        <translation>操作留痕</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>导出Excel…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Audit trail {day}</source>
        <translation>操作留痕 {day}</translation>
    </message>
    <message>
        <source>Save the audit trail</source>
        <translation>导出操作留痕</translation>
    </message>
    <message>
        <source>The audit trail is being written</source>
        <translation>正在导出操作留痕</translation>
    </message>
    <message>
        <source>What the entry changed</source>
        <translation>本条改动的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>共%n条</numerusform>
        </translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) written</source>
        <translation>
            <numerusform>已导出%n条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuthorityDialog</name>
    <message>
        <source>Authority to settle</source>
        <translation>授权额度</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Only the mediator of the case, and who writes it down, ever sees it: it is on no paper.</source>
        <translation>只有本案调解员和记录的人看得到；不进任何文书。</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>哪一方</translation>
    </message>
    <message>
        <source>The most that the respondent pays without asking back, or the least that the applicant takes.</source>
        <translation>被申请人不用再请示最多能付多少，或申请人最少能接受多少。</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Conditions (optional)</source>
        <translation>条件（选填）</translation>
    </message>
</context>
<context>
    <name>BackToDraftDialog</name>
    <message>
        <source>Take the paper back to mend it?</source>
        <translation>退回修改吗？</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Copies that were printed are void. The paper is sent to sign again when it is mended.</source>
        <translation>已打印的文本作废，改好后重新送签。</translation>
    </message>
    <message>
        <source>What has to be mended</source>
        <translation>要改什么</translation>
    </message>
</context>
<context>
    <name>BackupCaseDialog</name>
    <message>
        <source>One case out of the backup of {moment}</source>
        <translation>从 {moment} 的备份中取回一件案件</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>A part of it, such as 12, or the name of somebody in the case. Nothing: the newest cases.</source>
        <translation>案号的一部分（如 12），或者案件当事人的姓名；不填则列出最新的案件。</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>案号或姓名</translation>
    </message>
    <message>
        <source>Find in the backup</source>
        <translation>在备份中查找</translation>
    </message>
    <message>
        <source>Compare with today</source>
        <translation>与现在对照</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>备份中</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>被申请人</translation>
    </message>
    <message>
        <source>Cases in the backup</source>
        <translation>备份中的案件</translation>
    </message>
    <message>
        <source>The backup has no such case. Type a part of its number, or a name.</source>
        <translation>备份中没有这样的案件。请输入案号的一部分，或者姓名。</translation>
    </message>
    <message>
        <source>Choose the case that is to be compared with today.</source>
        <translation>请选择要与现在比较的案件。</translation>
    </message>
    <message>
        <source>The backup is being opened…</source>
        <translation>正在打开备份…</translation>
    </message>
    <message>
        <source>Nothing of {number} ({name}) is gone or changed.</source>
        <translation>{number}（{name}）没有缺少或改动之处。</translation>
    </message>
    <message>
        <source>{number} ({name}) is not there today. Everything of it comes back, with its files.</source>
        <translation>{number}（{name}）现在已不存在。其全部内容连同文件都会取回。</translation>
    </message>
    <message>
        <source>{number} ({name}): what is gone or changed is below. What came since stays.</source>
        <translation>{number}（{name}）：缺少或改动之处列在下面。此后新增的内容不动。</translation>
    </message>
</context>
<context>
    <name>BackupKeeper</name>
    <message>
        <source>No backup was made when the desk was closed last</source>
        <translation>上次关闭时没有做成备份</translation>
    </message>
    <message>
        <source>The second copy of the records is older than {days} days</source>
        <translation>第二份备份已超过 {days} 天</translation>
    </message>
    <message>
        <source>The second place for backups is not there now</source>
        <translation>第二份备份的位置现在找不到</translation>
    </message>
    <message>
        <source>Put in the stick or look for the share: {folder}</source>
        <translation>请插入 U 盘，或检查共享盘：{folder}</translation>
    </message>
    <message>
        <source>{count} kept files are damaged or missing</source>
        <translation>有{count}个留存文件损坏或者缺失</translation>
    </message>
    <message>
        <source>The check of the records names them; a case is brought back from a backup with its files.</source>
        <translation>“数据体检”会列出是哪些文件；从备份取回案件时，文件一并取回。</translation>
    </message>
    <message>
        <source>The backup could not be made</source>
        <translation>备份没有做成</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>made by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>when the desk was closed</source>
        <translation>关闭调解台时</translation>
    </message>
    <message>
        <source>every four hours</source>
        <translation>每四小时</translation>
    </message>
    <message>
        <source>the first one</source>
        <translation>首次备份</translation>
    </message>
    <message>
        <source>before a new version of the program</source>
        <translation>程序升级前</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>before something was deleted for good</source>
        <translation>彻底删除之前</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Term of the agreement</source>
        <translation>协议条款</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Part of a payment</source>
        <translation>分次付款</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Judicial confirmation</source>
        <translation>司法确认</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Issued paper</source>
        <translation>已出文书</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>Request for papers</source>
        <translation>补正通知</translation>
    </message>
    <message>
        <source>Words of a paper</source>
        <translation>文书文字</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Payment of an offer</source>
        <translation>方案付款</translation>
    </message>
    <message>
        <source>Authority to settle</source>
        <translation>和解授权</translation>
    </message>
    <message>
        <source>Note of a meeting</source>
        <translation>调解记录</translation>
    </message>
    <message>
        <source>Note of a private talk</source>
        <translation>背靠背记录</translation>
    </message>
    <message>
        <source>Person of a meeting</source>
        <translation>参会人员</translation>
    </message>
    <message>
        <source>Correction of the file</source>
        <translation>档案更正</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Complaint passed on</source>
        <translation>投诉转办</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>法院委派（委托）</translation>
    </message>
    <message>
        <source>Consent to data</source>
        <translation>个人信息同意</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Consent to an extension</source>
        <translation>延期同意</translation>
    </message>
    <message>
        <source>Number elsewhere</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Binding of the file</source>
        <translation>装订记录</translation>
    </message>
    <message>
        <source>Inquiry</source>
        <translation>调查记录</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merged entry of a person</source>
        <translation>合并的当事人记录</translation>
    </message>
    <message>
        <source>Recusal</source>
        <translation>回避</translation>
    </message>
    <message>
        <source>Proposal of the check</source>
        <translation>审核建议</translation>
    </message>
    <message>
        <source>Suspension</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Told apart</source>
        <translation>确认不同</translation>
    </message>
    <message>
        <source>Void number</source>
        <translation>作废编号</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>amount claimed</source>
        <translation>请求金额</translation>
    </message>
    <message>
        <source>what the paper is about</source>
        <translation>文书所涉事项</translation>
    </message>
    <message>
        <source>accepted on</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>added at</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>amount agreed</source>
        <translation>协议金额</translation>
    </message>
    <message>
        <source>agreed on</source>
        <translation>达成协议日期</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>调解协议</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>answered at</source>
        <translation>答复时间</translation>
    </message>
    <message>
        <source>answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>offer of the applicant</source>
        <translation>申请人方案</translation>
    </message>
    <message>
        <source>applicants</source>
        <translation>申请人（多人）</translation>
    </message>
    <message>
        <source>applied for on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>appointed by</source>
        <translation>选定（指定）人</translation>
    </message>
    <message>
        <source>appointed on</source>
        <translation>选定（指定）日期</translation>
    </message>
    <message>
        <source>retention class</source>
        <translation>保管期限类别</translation>
    </message>
    <message>
        <source>archived on</source>
        <translation>归档日期</translation>
    </message>
    <message>
        <source>asked by</source>
        <translation>询问人（提出人）</translation>
    </message>
    <message>
        <source>asked on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>when</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>bank</source>
        <translation>开户银行</translation>
    </message>
    <message>
        <source>began on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>begins at</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>beneficiary</source>
        <translation>受益人</translation>
    </message>
    <message>
        <source>put into the bin at</source>
        <translation>移入回收站时间</translation>
    </message>
    <message>
        <source>born on</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>bound at</source>
        <translation>装订时间</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>当事人身份</translation>
    </message>
    <message>
        <source>case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>纠纷类型</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>city</source>
        <translation>地市</translation>
    </message>
    <message>
        <source>claim number</source>
        <translation>赔案号</translation>
    </message>
    <message>
        <source>clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>ended at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>closed on</source>
        <translation>结案日期</translation>
    </message>
    <message>
        <source>concluded on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>confirmation may be asked for until</source>
        <translation>可申请司法确认的截止日期</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>court</source>
        <translation>法院</translation>
    </message>
    <message>
        <source>papers from the court on</source>
        <translation>收到法院材料日期</translation>
    </message>
    <message>
        <source>credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>time limit</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>decided at</source>
        <translation>决定时间</translation>
    </message>
    <message>
        <source>decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>words of the decision</source>
        <translation>决定说明</translation>
    </message>
    <message>
        <source>points in dispute</source>
        <translation>争议焦点</translation>
    </message>
    <message>
        <source>number of the document</source>
        <translation>法律文书号</translation>
    </message>
    <message>
        <source>nearest day provisional</source>
        <translation>最近期限为暂定</translation>
    </message>
    <message>
        <source>due on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>step that is due</source>
        <translation>到期步骤</translation>
    </message>
    <message>
        <source>when it takes effect</source>
        <translation>生效方式</translation>
    </message>
    <message>
        <source>in effect on</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>reason of the end</source>
        <translation>终结原因</translation>
    </message>
    <message>
        <source>words on the end</source>
        <translation>终结说明</translation>
    </message>
    <message>
        <source>ended on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>ends at</source>
        <translation>结束时间（预定）</translation>
    </message>
    <message>
        <source>ethnic group</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>what speaks for it</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>extension</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>mark of the facts</source>
        <translation>事实文本标记</translation>
    </message>
    <message>
        <source>hash of the facts</source>
        <translation>内容校验值</translation>
    </message>
    <message>
        <source>first case</source>
        <translation>第一件案件</translation>
    </message>
    <message>
        <source>first due on</source>
        <translation>原到期日</translation>
    </message>
    <message>
        <source>first entry</source>
        <translation>第一条当事人记录</translation>
    </message>
    <message>
        <source>form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>given by</source>
        <translation>作出人</translation>
    </message>
    <message>
        <source>given on</source>
        <translation>作出日期</translation>
    </message>
    <message>
        <source>ground</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>people in the group</source>
        <translation>群体人数</translation>
    </message>
    <message>
        <source>talked to the insurer before</source>
        <translation>是否已与机构协商</translation>
    </message>
    <message>
        <source>kind of document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>why the number is right</source>
        <translation>证件号码说明</translation>
    </message>
    <message>
        <source>in working days</source>
        <translation>按工作日计算</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>insured</source>
        <translation>被保险人</translation>
    </message>
    <message>
        <source>insurer</source>
        <translation>保险机构</translation>
    </message>
    <message>
        <source>number at the insurer</source>
        <translation>机构受理编号</translation>
    </message>
    <message>
        <source>consented to</source>
        <translation>双方是否同意</translation>
    </message>
    <message>
        <source>consumer content</source>
        <translation>消费者是否满意</translation>
    </message>
    <message>
        <source>before a court</source>
        <translation>是否已起诉</translation>
    </message>
    <message>
        <source>original</source>
        <translation>是否原件</translation>
    </message>
    <message>
        <source>present</source>
        <translation>是否到场</translation>
    </message>
    <message>
        <source>presides</source>
        <translation>是否主持</translation>
    </message>
    <message>
        <source>told in private</source>
        <translation>是否单独告知（背靠背）</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>是否暂定</translation>
    </message>
    <message>
        <source>public</source>
        <translation>是否公开</translation>
    </message>
    <message>
        <source>what is right</source>
        <translation>更正后内容</translation>
    </message>
    <message>
        <source>risky</source>
        <translation>是否存在风险</translation>
    </message>
    <message>
        <source>sensitive</source>
        <translation>是否敏感</translation>
    </message>
    <message>
        <source>undisputed</source>
        <translation>是否无争议</translation>
    </message>
    <message>
        <source>what was wrong</source>
        <translation>原内容</translation>
    </message>
    <message>
        <source>issued at</source>
        <translation>制发时间</translation>
    </message>
    <message>
        <source>judge</source>
        <translation>承办法官</translation>
    </message>
    <message>
        <source>case that was kept</source>
        <translation>保留的案件</translation>
    </message>
    <message>
        <source>kept until</source>
        <translation>保管至</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>what is lacking</source>
        <translation>缺少材料</translation>
    </message>
    <message>
        <source>letter of authority of</source>
        <translation>授权委托书日期</translation>
    </message>
    <message>
        <source>line of insurance</source>
        <translation>险种类别</translation>
    </message>
    <message>
        <source>list of contents</source>
        <translation>卷内目录</translation>
    </message>
    <message>
        <source>manner</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>may be extended</source>
        <translation>可否延长</translation>
    </message>
    <message>
        <source>may settle</source>
        <translation>可否代为和解</translation>
    </message>
    <message>
        <source>type of the file</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>first meeting on</source>
        <translation>首次调解日期</translation>
    </message>
    <message>
        <source>mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>case that was merged</source>
        <translation>被合并的案件</translation>
    </message>
    <message>
        <source>merged into</source>
        <translation>并入案件</translation>
    </message>
    <message>
        <source>how it is held</source>
        <translation>调解方式</translation>
    </message>
    <message>
        <source>new facts</source>
        <translation>新事实</translation>
    </message>
    <message>
        <source>next step by</source>
        <translation>下一步责任人</translation>
    </message>
    <message>
        <source>next step on</source>
        <translation>下一步日期</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>offer</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>opened at</source>
        <translation>实际开始时间</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>调解结果</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>amount paid</source>
        <translation>已付金额</translation>
    </message>
    <message>
        <source>paid on</source>
        <translation>付款日期</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>passed on on</source>
        <translation>转办日期</translation>
    </message>
    <message>
        <source>passed on to</source>
        <translation>转办对象</translation>
    </message>
    <message>
        <source>paused at</source>
        <translation>休庭时间</translation>
    </message>
    <message>
        <source>seconds of pauses</source>
        <translation>休庭时长（秒）</translation>
    </message>
    <message>
        <source>payee</source>
        <translation>收款人</translation>
    </message>
    <message>
        <source>manner of performance</source>
        <translation>履行方式</translation>
    </message>
    <message>
        <source>place of performance</source>
        <translation>履行地点</translation>
    </message>
    <message>
        <source>performance refused on</source>
        <translation>拒绝履行日期</translation>
    </message>
    <message>
        <source>time of performance</source>
        <translation>履行期限</translation>
    </message>
    <message>
        <source>words on performance</source>
        <translation>履行情况说明</translation>
    </message>
    <message>
        <source>performed on</source>
        <translation>履行完毕日期</translation>
    </message>
    <message>
        <source>person</source>
        <translation>被调查人</translation>
    </message>
    <message>
        <source>person of the meeting</source>
        <translation>参会人员</translation>
    </message>
    <message>
        <source>person in charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>title of the person in charge</source>
        <translation>负责人职务</translation>
    </message>
    <message>
        <source>who that is</source>
        <translation>被调查人情况</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>effect on the policy</source>
        <translation>保单处理</translation>
    </message>
    <message>
        <source>policy number</source>
        <translation>保单号</translation>
    </message>
    <message>
        <source>position</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>practitioner</source>
        <translation>从业人员</translation>
    </message>
    <message>
        <source>proof</source>
        <translation>凭证说明</translation>
    </message>
    <message>
        <source>file that proves it</source>
        <translation>凭证文件</translation>
    </message>
    <message>
        <source>what it proves</source>
        <translation>证明目的</translation>
    </message>
    <message>
        <source>received at</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>received by</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>recusal asked about</source>
        <translation>是否询问回避</translation>
    </message>
    <message>
        <source>recusal asked about at</source>
        <translation>询问回避时间</translation>
    </message>
    <message>
        <source>why it was not received</source>
        <translation>拒收或未送达事由</translation>
    </message>
    <message>
        <source>ground of declining</source>
        <translation>不予受理事由</translation>
    </message>
    <message>
        <source>related case</source>
        <translation>相关案件</translation>
    </message>
    <message>
        <source>related number</source>
        <translation>相关编号</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>reminded on</source>
        <translation>催告日期</translation>
    </message>
    <message>
        <source>report number</source>
        <translation>报案号</translation>
    </message>
    <message>
        <source>reported on</source>
        <translation>反馈日期</translation>
    </message>
    <message>
        <source>respondent</source>
        <translation>被申请人</translation>
    </message>
    <message>
        <source>offer of the respondent</source>
        <translation>被申请人方案</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>returned on</source>
        <translation>退回日期</translation>
    </message>
    <message>
        <source>rights told</source>
        <translation>是否告知权利义务</translation>
    </message>
    <message>
        <source>rights told at</source>
        <translation>告知权利义务时间</translation>
    </message>
    <message>
        <source>rights told by</source>
        <translation>告知人</translation>
    </message>
    <message>
        <source>role</source>
        <translation>参会角色</translation>
    </message>
    <message>
        <source>moves to the next working day</source>
        <translation>遇休息日顺延</translation>
    </message>
    <message>
        <source>room</source>
        <translation>调解室</translation>
    </message>
    <message>
        <source>rotation</source>
        <translation>旋转角度</translation>
    </message>
    <message>
        <source>same person before</source>
        <translation>合并前的同一人</translation>
    </message>
    <message>
        <source>same person as</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>同意范围</translation>
    </message>
    <message>
        <source>score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>second case</source>
        <translation>第二件案件</translation>
    </message>
    <message>
        <source>second entry</source>
        <translation>第二条当事人记录</translation>
    </message>
    <message>
        <source>sent on</source>
        <translation>送出日期</translation>
    </message>
    <message>
        <source>sent for signing at</source>
        <translation>送签时间</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>served on</source>
        <translation>送达日期</translation>
    </message>
    <message>
        <source>served by</source>
        <translation>送达人</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>调解会</translation>
    </message>
    <message>
        <source>settled at</source>
        <translation>方案了结时间</translation>
    </message>
    <message>
        <source>settled on</source>
        <translation>了结日期</translation>
    </message>
    <message>
        <source>settles finally</source>
        <translation>是否一次性了结</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>hash of the file</source>
        <translation>文件校验值</translation>
    </message>
    <message>
        <source>side</source>
        <translation>当事人一方</translation>
    </message>
    <message>
        <source>signed on</source>
        <translation>签署日期</translation>
    </message>
    <message>
        <source>who signs</source>
        <translation>签署方</translation>
    </message>
    <message>
        <source>size in bytes</source>
        <translation>文件大小（字节）</translation>
    </message>
    <message>
        <source>source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>who handed it over</source>
        <translation>移送单位</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>member of the staff</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>stands for</source>
        <translation>代表对象</translation>
    </message>
    <message>
        <source>counted from</source>
        <translation>起算日期</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>struck out at</source>
        <translation>划去时间</translation>
    </message>
    <message>
        <source>submission</source>
        <translation>来件</translation>
    </message>
    <message>
        <source>number of the submission</source>
        <translation>来件编号</translation>
    </message>
    <message>
        <source>replaces the paper</source>
        <translation>替换的文书</translation>
    </message>
    <message>
        <source>follows the agreement</source>
        <translation>接续的协议</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>hash of the template</source>
        <translation>模板校验值</translation>
    </message>
    <message>
        <source>version of the template</source>
        <translation>模板版本</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>told at</source>
        <translation>告知时间</translation>
    </message>
    <message>
        <source>told by</source>
        <translation>告知人（背靠背）</translation>
    </message>
    <message>
        <source>track</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>undisputed facts</source>
        <translation>无争议事实</translation>
    </message>
    <message>
        <source>undone at</source>
        <translation>撤销时间</translation>
    </message>
    <message>
        <source>why it was undone</source>
        <translation>撤销说明</translation>
    </message>
    <message>
        <source>until</source>
        <translation>延长至</translation>
    </message>
    <message>
        <source>number elsewhere</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>volumes</source>
        <translation>册数</translation>
    </message>
    <message>
        <source>asks for recusal</source>
        <translation>是否申请回避</translation>
    </message>
    <message>
        <source>performed</source>
        <translation>是否已履行</translation>
    </message>
    <message>
        <source>told of other routes</source>
        <translation>是否告知其他救济途径</translation>
    </message>
    <message>
        <source>what was corrected</source>
        <translation>更正事项</translation>
    </message>
    <message>
        <source>withdrawn at</source>
        <translation>撤回时间</translation>
    </message>
    <message>
        <source>withdrawn on</source>
        <translation>撤回日期</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>written proposal</source>
        <translation>书面调解方案</translation>
    </message>
    <message>
        <source>length of the limit</source>
        <translation>期限长度</translation>
    </message>
    <message>
        <source>what the paper says</source>
        <translation>文书所载内容</translation>
    </message>
    <message>
        <source>ended at in fact</source>
        <translation>实际结束时间</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>there</source>
        <translation>有</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已无</translation>
    </message>
    <message>
        <source>Files that the backup still had were destroyed again, as was decided: {numbers}.</source>
        <translation>备份里还有已决定销毁的案卷，已再次销毁：{numbers}。</translation>
    </message>
    <message>
        <source>Files that were destroyed are there again: {numbers}. They are due for destruction again.</source>
        <translation>已销毁的案卷又回来了：{numbers}。请再次销毁。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message>
        <source>Seven days, four weeks and twelve months are kept. Each one was opened and compared when it was made.</source>
        <translation>保留最近七天、四周、十二个月的备份。每一份做好时都已打开核对。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>There is no backup yet. “Back up now” makes the first.</source>
        <translation>还没有备份。点“立即备份”做第一份。</translation>
    </message>
    <message>
        <source>Prove all</source>
        <translation>全部验证</translation>
    </message>
    <message>
        <source>One case…</source>
        <translation>取回一件案件…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Second place…</source>
        <translation>第二存放处…</translation>
    </message>
    <message>
        <source>Check the records…</source>
        <translation>数据体检…</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>上一次</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一次</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>第二存放处</translation>
    </message>
    <message>
        <source>Encrypt or remove them…</source>
        <translation>加密或删除…</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>缘由</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Not whole</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>Opened: whole</source>
        <translation>已打开，完好</translation>
    </message>
    <message>
        <source>Proved when made</source>
        <translation>做好时已核对</translation>
    </message>
    <message>
        <source>when the desk is closed, at the latest {moment}</source>
        <translation>关闭调解台时，最迟 {moment}</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) of the time before the encryption can be read by anybody</source>
        <translation>
            <numerusform>有%n份加密以前的备份，任何人都能看到内容</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>Readable by anybody</source>
        <translation>有未加密的备份</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>未设第二存放处</translation>
    </message>
    <message>
        <source>No second copy yet</source>
        <translation>第二处还没有备份</translation>
    </message>
    <message>
        <source>Second copy is old</source>
        <translation>第二份备份过旧</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>None. Choose a stick or a share: a fire or a thief takes this computer with its backups.</source>
        <translation>未设。请选 U 盘或共享盘：失火、失窃时，电脑和里面的备份会一起丢失。</translation>
    </message>
    <message>
        <source>{folder} is not there now. Put in the stick, or look for the share.</source>
        <translation>{folder} 现在不在。请插入 U 盘，或检查共享盘。</translation>
    </message>
    <message>
        <source>{folder}: no copy yet</source>
        <translation>{folder}：还没有存过</translation>
    </message>
    <message>
        <source>{folder}: newest copy of {moment}</source>
        <translation>{folder}：最新一份为 {moment}</translation>
    </message>
    <message>
        <source>{folder}: newest copy of {moment}, older than a week</source>
        <translation>{folder}：最新一份为 {moment}，已超过一周</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>在服务器上</translation>
    </message>
    <message>
        <source>Whoever keeps the office server makes its backups there.</source>
        <translation>办公室服务器的备份由服务器管理人员负责。</translation>
    </message>
    <message>
        <source>The backup is being made. One can work on meanwhile.</source>
        <translation>正在备份，可以继续工作。</translation>
    </message>
    <message>
        <source>The backup is made, its second copy is not</source>
        <translation>备份已做好，第二份没有存成</translation>
    </message>
    <message>
        <source>{count} kept files were damaged already; the check of the records names them.</source>
        <translation>有 {count} 个文件早已损坏，“体检”中会列出。</translation>
    </message>
    <message>
        <source>The backup is made and proved</source>
        <translation>备份已做好并核对无误</translation>
    </message>
    <message>
        <source>Backups that anybody can read are about to be encrypted or removed.</source>
        <translation>将要加密或者删除任何人都能看到内容的备份。</translation>
    </message>
    <message>
        <source>Choose a folder on a stick or a share</source>
        <translation>选择 U 盘或共享盘上的文件夹</translation>
    </message>
    <message>
        <source>The newest backup is being copied to the second place.</source>
        <translation>正在把最新的备份复制到第二处。</translation>
    </message>
    <message>
        <source>The second place is chosen, nothing is there yet</source>
        <translation>第二处已选定，但还没有复制过去</translation>
    </message>
    <message>
        <source>The second place is chosen, the newest backup is there</source>
        <translation>第二处已选定，最新的备份已在那里</translation>
    </message>
    <message>
        <source>Every backup is being opened and compared.</source>
        <translation>正在逐份打开核对。</translation>
    </message>
    <message>
        <source>All backups were opened and are whole</source>
        <translation>全部备份已打开核对，完好无损</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) are not whole</source>
        <translation>
            <numerusform>%n 份备份不完整</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup is about to take the place of the records.</source>
        <translation>即将用备份替换现有数据。</translation>
    </message>
    <message>
        <source>What was there before: {folder}</source>
        <translation>恢复前的数据在：{folder}</translation>
    </message>
    <message>
        <source>The records were restored</source>
        <translation>数据已恢复</translation>
    </message>
</context>
<context>
    <name>Band</name>
    <message>
        <source>Under 1,000 yuan</source>
        <translation>不足1千元</translation>
    </message>
    <message>
        <source>1,000 to under 10,000 yuan</source>
        <translation>1千元至不足1万元</translation>
    </message>
    <message>
        <source>10,000 to under 50,000 yuan</source>
        <translation>1万元至不足5万元</translation>
    </message>
    <message>
        <source>50,000 to under 100,000 yuan</source>
        <translation>5万元至不足10万元</translation>
    </message>
    <message>
        <source>100,000 to under 500,000 yuan</source>
        <translation>10万元至不足50万元</translation>
    </message>
    <message>
        <source>500,000 yuan and more</source>
        <translation>50万元及以上</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Hide this message</source>
        <translation>收起这条消息</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
</context>
<context>
    <name>Basis</name>
    <message>
        <source>By month of conclusion</source>
        <translation>按办结月</translation>
    </message>
    <message>
        <source>By month of acceptance</source>
        <translation>按受理月</translation>
    </message>
</context>
<context>
    <name>Bin</name>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>The bin: what lies there comes back, or is deleted</source>
        <translation>回收站：可还原或删除其中的内容</translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message>
        <source>The bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>What lies here comes back as it was. After 30 days it is deleted for ever.</source>
        <translation>这里的内容可原样还原，30 天后永久删除。</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>What lies in the bin</source>
        <translation>回收站中的内容</translation>
    </message>
    <message>
        <source>Delete now…</source>
        <translation>立即删除…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n brought back.</source>
        <translation>
            <numerusform>已还原 %n 项。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n for ever?</source>
        <translation>
            <numerusform>永久删除 %n 项？</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>永久删除</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted.</source>
        <translation>
            <numerusform>已删除 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>File of {number}: {title}</source>
        <translation>{number} 的文件：{title}</translation>
    </message>
    <message>
        <source>{number}  {title}</source>
        <translation>{number}  {title}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>since {at}</source>
        <translation>移入时间 {at}</translation>
    </message>
    <message>
        <source>Put into the bin?</source>
        <translation>放入回收站？</translation>
    </message>
    <message>
        <source>Put into the bin</source>
        <translation>放入回收站</translation>
    </message>
    <message>
        <source>Only what is a slip: a test, the same typed twice. What was submitted in earnest is decided.</source>
        <translation>仅限误录：测试数据、重复登记。真实提交的事项须作出处理决定。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) put into the bin.</source>
        <translation>
            <numerusform>%n 件已放入回收站。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BindDialog</name>
    <message>
        <source>Bind the file</source>
        <translation>装订卷宗</translation>
    </message>
    <message>
        <source>Bind as PDF…</source>
        <translation>装订为 PDF…</translation>
    </message>
    <message>
        <source>Redacted copy…</source>
        <translation>脱敏本…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stopping; nothing is left half made.</source>
        <translation>正在停止，不会留下半成品。</translation>
    </message>
    <message>
        <source>A measure of this desk over the seven points of a file review, not a reviewer's own.</source>
        <translation>按案卷评查的七个方面自查打分，不是评查人的评分。</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>one file</source>
        <translation>不分册</translation>
    </message>
    <message>
        <source>Volumes of at most</source>
        <translation>每册不超过</translation>
    </message>
    <message>
        <source>Why it is bound although papers are missing</source>
        <translation>材料不齐仍装订的原因</translation>
    </message>
    <message>
        <source>A folder of its own: the PDF with real page numbers, and a list with the hash of every paper.</source>
        <translation>单独一个文件夹：编好页码的PDF，以及列明每份材料校验值的清单。</translation>
    </message>
    <message>
        <source>{score} of 100</source>
        <translation>{score}分</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Missing: {names}</source>
        <translation>缺少：{names}</translation>
    </message>
    <message>
        <source>Bound last {moment} by {name}: {pages} pages</source>
        <translation>上次装订：{moment}，{name}，共{pages}页</translation>
    </message>
    <message>
        <source>Where to put the bound file</source>
        <translation>卷宗放在哪个文件夹</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Binding the file</source>
        <translation>正在装订卷宗</translation>
    </message>
    <message>
        <source>Not put on pages, each has a page that says why: {names}</source>
        <translation>未装入（各有一页说明原因）：{names}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are bound</source>
        <translation>
            <numerusform>已装订 %n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlockDialog</name>
    <message>
        <source>Plan meetings of a day</source>
        <translation>安排一天的调解</translation>
    </message>
    <message>
        <source>Plan them</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>调解室</translation>
    </message>
    <message>
        <source>The first begins</source>
        <translation>第一场开始</translation>
    </message>
    <message>
        <source>Minutes of each</source>
        <translation>每场分钟数</translation>
    </message>
    <message>
        <source>Minutes between two</source>
        <translation>两场间隔分钟数</translation>
    </message>
    <message>
        <source>The meetings take place although it is no working day</source>
        <translation>虽为休息日，仍安排调解</translation>
    </message>
    <message>
        <source>{time}  {number}  {applicant}</source>
        <translation>{time}  {number}  {applicant}</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) planned.</source>
        <translation>
            <numerusform>已安排 %n 场调解。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardArea</name>
    <message>
        <source>To prepare: {count}</source>
        <translation>会前待办 {count}</translation>
    </message>
    <message>
        <source>Meetings of the next days for which somebody is to be called or told: {count}</source>
        <translation>近几天还要联系或者通知的调解：{count} 场</translation>
    </message>
    <message>
        <source>within three working days {number}</source>
        <translation>三个工作日内 {number}</translation>
    </message>
    <message>
        <source>overdue {number}</source>
        <translation>已超期 {number}</translation>
    </message>
    <message>
        <source>Meetings today</source>
        <translation>今日调解</translation>
    </message>
    <message>
        <source>This week's meetings</source>
        <translation>本周调解</translation>
    </message>
    <message>
        <source>No meeting today. Time for calls, records and files.</source>
        <translation>今天没有调解。可以打电话、补记录、理卷宗。</translation>
    </message>
    <message>
        <source>See this week's meetings</source>
        <translation>看本周调解</translation>
    </message>
    <message>
        <source>Nothing is over, and nothing ends within three working days.</source>
        <translation>没有超期的，三个工作日内也没有到期的。</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Everything that came in has been looked at.</source>
        <translation>收到的申请都看过了。</translation>
    </message>
    <message>
        <source>New submissions</source>
        <translation>新提交</translation>
    </message>
    <message>
        <source>Review them</source>
        <translation>逐件审查</translation>
    </message>
    <message>
        <source>No payment is late or due this week.</source>
        <translation>没有逾期的付款，一周内也没有到期的。</translation>
    </message>
    <message>
        <source>Performance and follow-up</source>
        <translation>履行与回访</translation>
    </message>
    <message>
        <source>Every open case has its next step.</source>
        <translation>每件在办案件都有下一步。</translation>
    </message>
    <message>
        <source>Without a next step</source>
        <translation>没有下一步</translation>
    </message>
</context>
<context>
    <name>BreakdownCard</name>
    <message>
        <source>Breakdown</source>
        <translation>分类统计</translation>
    </message>
    <message>
        <source>Broken down by</source>
        <translation>分类依据</translation>
    </message>
    <message>
        <source>Copy the table (Ctrl+C in it)</source>
        <translation>复制表格（表内 Ctrl+C）</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>程序出了意外</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>What was saved is safe; what was being saved just now is not. The details are in the log.</source>
        <translation>已保存的内容完好；刚才正在保存的这一项没有存上。详情已写入日志。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>%n case(s) will be changed.</source>
        <translation>将变更 %n 件案件。</translation>
    </message>
    <message>
        <source>%n left out:</source>
        <translation>有 %n 件不变更：</translation>
    </message>
    <message>
        <source>{count} × {reason}</source>
        <translation>{count} 件：{reason}</translation>
    </message>
    <message>
        <source>%n for other reasons</source>
        <translation>其他原因 %n 件</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message numerus="yes">
        <source>%n case(s) changed.</source>
        <translation>
            <numerusform>已更改 %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>BulkPapersDialog</name>
    <message>
        <source>Papers of many cases</source>
        <translation>多个案件的文书</translation>
    </message>
    <message>
        <source>Look at them…</source>
        <translation>预览…</translation>
    </message>
    <message>
        <source>Which paper</source>
        <translation>哪一种文书</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>One PDF, to be printed</source>
        <translation>合成一个 PDF，用于打印</translation>
    </message>
    <message>
        <source>A file for each</source>
        <translation>每份一个文件</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>As</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Why some are made anew</source>
        <translation>为什么重做</translation>
    </message>
    <message>
        <source>Those were issued, and their cases say something else by now. Without a reason they stay.</source>
        <translation>有的文书已经出具，案件内容后来变了。不写原因，这些就不做。</translation>
    </message>
    <message>
        <source>Looking at the cases …</source>
        <translation>正在查看案件……</translation>
    </message>
    <message>
        <source>Looking at the cases: {done} of {total} …</source>
        <translation>正在查看案件：{done}/{total}……</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) will be made.</source>
        <translation>
            <numerusform>将制作 %n 份文书。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Folder for the papers</source>
        <translation>存放文书的文件夹</translation>
    </message>
    <message>
        <source>Papers written: {count}</source>
        <translation>已写出文书 {count} 份</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Stopped: no file was written</source>
        <translation>已停止：没有写出文件</translation>
    </message>
    <message>
        <source>Papers that were final by then stay so in their cases: making them again gives the very same.</source>
        <translation>此前已定稿的文书按编号留存在各案中；再次制作得到的就是同一份。</translation>
    </message>
    <message>
        <source>Writing the papers …</source>
        <translation>正在写出文书……</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Mo</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>二</translation>
    </message>
    <message>
        <source>We</source>
        <translation>三</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>四</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>五</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>日</translation>
    </message>
</context>
<context>
    <name>CalendarExportDialog</name>
    <message>
        <source>Meetings for another calendar</source>
        <translation>把排期给其他日历</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Case numbers only</source>
        <translation>只写案号</translation>
    </message>
    <message>
        <source>With names</source>
        <translation>写明姓名</translation>
    </message>
    <message>
        <source>It shows</source>
        <translation>写明</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>30 min before</source>
        <translation>提前30分钟</translation>
    </message>
    <message>
        <source>A day before</source>
        <translation>提前一天</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Everybody’s</source>
        <translation>所有人的</translation>
    </message>
    <message>
        <source>From {day} on</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>Only {day}</source>
        <translation>只要 {day}</translation>
    </message>
    <message>
        <source>Whose meetings</source>
        <translation>谁的排期</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>Names, home addresses and links stand in it only if you choose so. What was told in private never does.</source>
        <translation>当事人姓名、住址和视频链接只在您选择时写入；私下告知调解员的内容绝不写入。</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>调解排期</translation>
    </message>
    <message>
        <source>Save the meetings for a calendar</source>
        <translation>保存日历文件</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>日历文件 (*.ics)</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) are in the file</source>
        <translation>
            <numerusform>文件中有 %n 次调解</numerusform>
        </translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>CalendarFile</name>
    <message>
        <source>Mediation {number} (meeting {sequence})</source>
        <translation>调解 {number}（第 {sequence} 次）</translation>
    </message>
    <message>
        <source>Mediation: {applicant} and {respondent}, {number} (meeting {sequence})</source>
        <translation>调解：{applicant} 与 {respondent}，{number}（第 {sequence} 次）</translation>
    </message>
    <message>
        <source>Mediator: {name}</source>
        <translation>调解员：{name}</translation>
    </message>
    <message>
        <source>Mediation soon</source>
        <translation>调解即将开始</translation>
    </message>
</context>
<context>
    <name>CalendarFileField</name>
    <message>
        <source>Choose the file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Keep it no more</source>
        <translation>不再更新</translation>
    </message>
    <message>
        <source>Case numbers only</source>
        <translation>只写案号</translation>
    </message>
    <message>
        <source>With names</source>
        <translation>写明姓名</translation>
    </message>
    <message>
        <source>What the calendar file shows</source>
        <translation>日历文件写明什么</translation>
    </message>
    <message>
        <source>No file is kept.</source>
        <translation>没有设定文件。</translation>
    </message>
    <message>
        <source>Which file calendars subscribe to</source>
        <translation>选择供日历订阅的文件</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>日历文件 (*.ics)</translation>
    </message>
</context>
<context>
    <name>CalendarKeeper</name>
    <message>
        <source>The calendar file could not be written</source>
        <translation>日历文件没能写入</translation>
    </message>
</context>
<context>
    <name>CancelSessionDialog</name>
    <message>
        <source>Cancel meeting {count}?</source>
        <translation>取消第 {count} 次调解吗？</translation>
    </message>
    <message>
        <source>Cancel the meeting</source>
        <translation>取消调解</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>{day}, {hours}: room and mediator become free, the parties must be told.</source>
        <translation>{day} {hours}：调解室和调解员的时间将空出，请通知当事人。</translation>
    </message>
    <message>
        <source>Why it is cancelled</source>
        <translation>取消原因</translation>
    </message>
</context>
<context>
    <name>CaseChoices</name>
    <message>
        <source>{name} ({count})</source>
        <translation>{name}（{count}）</translation>
    </message>
    <message>
        <source>Mediator of {case}</source>
        <translation>{case}的调解员</translation>
    </message>
    <message>
        <source>Choose a mediator</source>
        <translation>请选择调解员</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>全不选</translation>
    </message>
</context>
<context>
    <name>CaseColumns</name>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>纠纷原因</translation>
    </message>
    <message>
        <source>City</source>
        <translation>所在地市</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>Concluded on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>Days open</source>
        <translation>办理天数</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>End reason</source>
        <translation>终结原因</translation>
    </message>
    <message>
        <source>Agreed (yuan)</source>
        <translation>协议金额（元）</translation>
    </message>
    <message>
        <source>Policy number</source>
        <translation>保单号</translation>
    </message>
    <message>
        <source>Report number</source>
        <translation>报案号</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next step on</source>
        <translation>下一步日期</translation>
    </message>
    <message>
        <source>Next step by</source>
        <translation>下一步由谁办</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>下次调解</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>被申请人</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时限</translation>
    </message>
</context>
<context>
    <name>CaseContent</name>
    <message>
        <source>{phone} ({side})</source>
        <translation>{phone}（{side}）</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>争议</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>争议金额</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>提交编号</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>保单号</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报案号</translation>
    </message>
    <message>
        <source>Claim number</source>
        <translation>赔案号</translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation>从业人员</translation>
    </message>
    <message>
        <source>City</source>
        <translation>所在地市</translation>
    </message>
    <message>
        <source>Decline for this reason…</source>
        <translation>按此理由不予受理…</translation>
    </message>
    <message>
        <source>Show the earlier matter</source>
        <translation>查看之前的事项</translation>
    </message>
    <message>
        <source>Evidence: {evidence}</source>
        <translation>依据：{evidence}</translation>
    </message>
    <message>
        <source>Earlier matter: {number}</source>
        <translation>之前的事项：{number}</translation>
    </message>
    <message>
        <source>New facts or reasons: {facts}</source>
        <translation>新事实、新理由：{facts}</translation>
    </message>
    <message>
        <source>Please compare with the papers</source>
        <translation>请与证件核对</translation>
    </message>
    <message>
        <source>Noticed on arrival</source>
        <translation>收件提示</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Consents…</source>
        <translation>同意记录…</translation>
    </message>
    <message>
        <source>Record a contact…</source>
        <translation>登记联系情况…</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Who comes…</source>
        <translation>谁来参加…</translation>
    </message>
    <message>
        <source>Served papers…</source>
        <translation>送达的文书…</translation>
    </message>
    <message>
        <source>Meeting {sequence}, {at}</source>
        <translation>第 {sequence} 次调解，{at}</translation>
    </message>
    <message>
        <source>All {count}…</source>
        <translation>全部 {count} 条…</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>File</source>
        <translation>卷宗</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Concluded</source>
        <translation>结案日期</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>调解协议</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{total} 处已签 {done} 处</translation>
    </message>
    <message>
        <source>In the calendar</source>
        <translation>在排期中查看</translation>
    </message>
    <message>
        <source>{side}: {offer}</source>
        <translation>{side}：{offer}</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Payment {position}: {amount} yuan</source>
        <translation>第 {position} 期 {amount} 元</translation>
    </message>
    <message>
        <source>Both meetings are at this time: move this one, or that of {number}.</source>
        <translation>两次调解时间重叠：请改期本次，或者改期{number}的那一次。</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day} 到期</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>What the applicant asks for</source>
        <translation>请求事项</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事实经过</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历程</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>Keep at hand</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Why this day</source>
        <translation>为何是这一天</translation>
    </message>
    <message>
        <source>Every day that was counted, one by one</source>
        <translation>逐日查看期限的计算</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Change what comes next</source>
        <translation>修改下一步</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Amount in dispute</source>
        <translation>争议金额</translation>
    </message>
    <message>
        <source>Kept at hand (Ctrl+R lists such cases)</source>
        <translation>已置顶（Ctrl+R 列出置顶案件）</translation>
    </message>
    <message>
        <source>{applicant} and {respondent}  {about}</source>
        <translation>{applicant} 与 {respondent} {about}纠纷</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>自{day}起</translation>
    </message>
    <message>
        <source>Stands still</source>
        <translation>已停计</translation>
    </message>
    <message>
        <source>{step}: {day}</source>
        <translation>{step}：{day}</translation>
    </message>
    <message>
        <source>The day was agreed</source>
        <translation>约定的日期</translation>
    </message>
    <message>
        <source>{count} working days after {day}</source>
        <translation>{count} 个工作日，自 {day} 次日起算</translation>
    </message>
    <message>
        <source>{count} days after {day}</source>
        <translation>{count} 日，自 {day} 次日起算</translation>
    </message>
    <message>
        <source>Stands still since {day}</source>
        <translation>自{day}起停计</translation>
    </message>
    <message>
        <source>Extended, first until {day}</source>
        <translation>已延期，原至{day}</translation>
    </message>
    <message>
        <source>Provisional: holidays of {years} are not out</source>
        <translation>暂定：{years}年放假通知未发布</translation>
    </message>
    <message>
        <source>{day} is no working day</source>
        <translation>{day}非工作日，顺延</translation>
    </message>
    <message>
        <source>Meeting {sequence}, {at}</source>
        <translation>第 {sequence} 次调解，{at}</translation>
    </message>
    <message>
        <source>no day yet</source>
        <translation>未定日期</translation>
    </message>
    <message>
        <source>not appointed yet</source>
        <translation>尚未指定</translation>
    </message>
    <message>
        <source>with {names}</source>
        <translation>与{names}共同调解</translation>
    </message>
    <message>
        <source>recusal asked</source>
        <translation>有回避申请</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
    <message>
        <source>agreed on {amount}</source>
        <translation>达成 {amount}</translation>
    </message>
    <message>
        <source>offered {applicant} / {respondent}</source>
        <translation>已提出 {applicant} / {respondent}</translation>
    </message>
</context>
<context>
    <name>CaseKind</name>
    <message>
        <source>Mediation</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>咨询</translation>
    </message>
</context>
<context>
    <name>CaseLine</name>
    <message>
        <source>{number} · {applicant} and {respondent} · mediator {mediator}</source>
        <translation>{number} · {applicant} 与 {respondent} · 调解员 {mediator}</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>List of cases</source>
        <translation>案件清单</translation>
    </message>
    <message>
        <source>Shown: {filter}</source>
        <translation>范围：{filter}</translation>
    </message>
    <message>
        <source>Written by {name}, {moment}</source>
        <translation>导出人 {name}，{moment}</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>第{page}页 共{pages}页</translation>
    </message>
    <message>
        <source>{count} cases</source>
        <translation>{count} 件</translation>
    </message>
    <message>
        <source>claimed {amount} yuan</source>
        <translation>争议金额合计 {amount} 元</translation>
    </message>
    <message>
        <source>agreed {amount} yuan</source>
        <translation>协议金额合计 {amount} 元</translation>
    </message>
</context>
<context>
    <name>CaseListing</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>No cases yet. Import an export of the mini program to begin.</source>
        <translation>还没有案件。先导入小程序的提交文件。</translation>
    </message>
    <message>
        <source>Nothing new. An export of the mini program brings new submissions.</source>
        <translation>没有新提交。导入小程序的提交文件即可收件。</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Clear the conditions</source>
        <translation>清除条件</translation>
    </message>
    <message>
        <source>No case meets all of these conditions.</source>
        <translation>没有同时符合这些条件的案件。</translation>
    </message>
    <message>
        <source>No case here has “{text}” in its names or numbers.</source>
        <translation>这里没有姓名或编号含“{text}”的案件。</translation>
    </message>
    <message>
        <source>This figure counts no case.</source>
        <translation>这个数字没有案件。</translation>
    </message>
    <message>
        <source>Nothing waits in this queue.</source>
        <translation>这个队列里没有案件。</translation>
    </message>
    <message>
        <source>Look in all cases</source>
        <translation>在全部案件中查看</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Parts of the case</source>
        <translation>案件各部分</translation>
    </message>
    <message>
        <source>{tab} (Alt+{number})</source>
        <translation>{tab}（Alt+{number}）</translation>
    </message>
    <message>
        <source>Accepted as {number}</source>
        <translation>已受理，编为{number}</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>不要了</translation>
    </message>
    <message>
        <source>{part}: what you typed is kept, and not saved</source>
        <translation>{part}：填写的内容已留存，尚未保存</translation>
    </message>
    <message>
        <source>No meeting yet. Plan the first one once a mediator is appointed.</source>
        <translation>还没有调解。指定调解员后即可排期。</translation>
    </message>
    <message>
        <source>Nothing yet: the outcome is recorded when the mediation ends.</source>
        <translation>尚无结果。调解结束后在此登记。</translation>
    </message>
</context>
<context>
    <name>CasePane</name>
    <message>
        <source>Choose a case to see it here.</source>
        <translation>选择一件案件，在此查看。</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <translation>为什么是这一天？</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>The whole case in a tab of its own (Ctrl+Enter)</source>
        <translation>在单独的标签页中打开整个案件（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Only a mediation can be accepted and get a number.</source>
        <translation>只有调解事项可以受理并编号。</translation>
    </message>
    <message>
        <source>{applicant} and {respondent}</source>
        <translation>{applicant} 与 {respondent}</translation>
    </message>
</context>
<context>
    <name>CasePaperDialog</name>
    <message>
        <source>Print a paper</source>
        <translation>打印文书</translation>
    </message>
    <message>
        <source>Why it says something else now</source>
        <translation>内容为什么变了</translation>
    </message>
    <message>
        <source>Receipts…</source>
        <translation>送达回证…</translation>
    </message>
    <message>
        <source>Redacted copy…</source>
        <translation>脱敏本…</translation>
    </message>
    <message>
        <source>Which paper</source>
        <translation>哪一种文书</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>As</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>{paper} {number}</source>
        <translation>{paper} {number}</translation>
    </message>
    <message>
        <source>A draft says so across each page. It gets no number and is not kept.</source>
        <translation>草稿每页都有“草稿”字样，不编号，不保存。</translation>
    </message>
    <message>
        <source>Issued as {number} ({day}). Printed or saved again it is the very same file.</source>
        <translation>已出具，编号 {number}（{day}）。再次打印或者保存的，就是原来那一份。</translation>
    </message>
    <message>
        <source>{number} was issued, and the case says something else by now. A new one takes its place.</source>
        <translation>{number} 已经出具，案件内容后来变了。重新做一份取代它。</translation>
    </message>
    <message>
        <source>Printed or saved it becomes final: it gets its number and its code, and is kept as it is.</source>
        <translation>打印或者保存后即为正式文书：编号、加二维码，原样保存。</translation>
    </message>
</context>
<context>
    <name>CaseRows</name>
    <message>
        <source>stands still</source>
        <translation>中止计算</translation>
    </message>
    <message>
        <source>{days} days (prov.)</source>
        <translation>暂定 {days} 天</translation>
    </message>
    <message>
        <source>Provisional: a notice of holidays is not out yet.</source>
        <translation>暂定：节假日通知尚未公布。</translation>
    </message>
</context>
<context>
    <name>CaseState</name>
    <message>
        <source>Received</source>
        <translation>新提交</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>待审查</translation>
    </message>
    <message>
        <source>Papers asked for</source>
        <translation>待补正</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>已转办</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>In mediation</source>
        <translation>调解中</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>达成协议</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>待签署</translation>
    </message>
    <message>
        <source>Performing</source>
        <translation>履行中</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Settled privately</source>
        <translation>和解撤回</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>在回收站</translation>
    </message>
    <message>
        <source>Merged into another case</source>
        <translation>并入另案</translation>
    </message>
    <message>
        <source>With the insurer</source>
        <translation>已转保险公司</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Consent asked</source>
        <translation>征询意愿</translation>
    </message>
    <message>
        <source>Proposal made</source>
        <translation>方案异议期</translation>
    </message>
</context>
<context>
    <name>CaseTabs</name>
    <message>
        <source>Open cases</source>
        <translation>打开的案件</translation>
    </message>
    <message>
        <source>Recent and pinned cases (Ctrl+R)</source>
        <translation>最近打开和置顶的案件（Ctrl+R）</translation>
    </message>
    <message>
        <source>Close (Ctrl+W)</source>
        <translation>关闭（Ctrl+W）</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果与协议</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历程</translation>
    </message>
</context>
<context>
    <name>CaseTrack</name>
    <message>
        <source>Simple track</source>
        <translation>简易程序</translation>
    </message>
    <message>
        <source>Ordinary track</source>
        <translation>普通程序</translation>
    </message>
    <message>
        <source>Complex track</source>
        <translation>复杂程序</translation>
    </message>
</context>
<context>
    <name>CasesBar</name>
    <message>
        <source>Names, numbers</source>
        <translation>搜索姓名、案号、保单号、报案号</translation>
    </message>
    <message>
        <source>Search the cases</source>
        <translation>搜索案件</translation>
    </message>
    <message>
        <source>Search the cases (Ctrl+F)</source>
        <translation>搜索案件（Ctrl+F）</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>People and cases that look like one (Ctrl+D)</source>
        <translation>疑似重复的人员和案件 (Ctrl+D)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Take in an export of the mini program (Ctrl+I)</source>
        <translation>导入小程序的提交文件（Ctrl+I）</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Register a visit, a call, a letter, a court's papers (Ctrl+N)</source>
        <translation>登记来访、来电、来信、法院移送等（Ctrl+N）</translation>
    </message>
</context>
<context>
    <name>CasesPlace</name>
    <message>
        <source>List of cases</source>
        <translation>案件列表</translation>
    </message>
</context>
<context>
    <name>CasesView</name>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Accepted as {number}</source>
        <translation>已受理，编为{number}</translation>
    </message>
</context>
<context>
    <name>Cause</name>
    <message>
        <source>Claim</source>
        <translation>理赔</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Surrender</source>
        <translation>退保</translation>
    </message>
    <message>
        <source>Underwriting</source>
        <translation>承保</translation>
    </message>
    <message>
        <source>Servicing</source>
        <translation>保全</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>续期</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Other cause</source>
        <translation>其他原因</translation>
    </message>
</context>
<context>
    <name>ChangeOfferDialog</name>
    <message>
        <source>Change the offer</source>
        <translation>修改报价</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>It is accepted: the draft of the agreement changes with it, in term, amount and payments.</source>
        <translation>已被接受：协议草稿的条款、金额和付款会一起改。</translation>
    </message>
    <message>
        <source>For the side as a whole; empty where nothing is to be paid.</source>
        <translation>整个一方合计；不涉及款项时留空。</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Why, or under which conditions</source>
        <translation>理由或附条件</translation>
    </message>
    <message>
        <source>Only where it is paid at several times, or by a certain day; they add up to the amount.</source>
        <translation>分期付或有付款日期时才填；各期之和等于金额。</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>谁提出</translation>
    </message>
    <message>
        <source>The side as one</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Told to the mediator alone</source>
        <translation>只告诉调解员</translation>
    </message>
    <message>
        <source>Untick it once the other side may know it.</source>
        <translation>对方可以知道时取消勾选。</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>Mini program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>12378 / regulator</source>
        <translation>12378/监管转办</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>来信</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>Court, before filing</source>
        <translation>法院委派</translation>
    </message>
    <message>
        <source>Court, after filing</source>
        <translation>法院委托</translation>
    </message>
    <message>
        <source>Passed on by another body</source>
        <translation>消委会等移送</translation>
    </message>
    <message>
        <source>Insurer's request</source>
        <translation>保险公司申请</translation>
    </message>
    <message>
        <source>Committee's own initiative</source>
        <translation>主动调解</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Copy or save the picture</source>
        <translation>复制或保存图片</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>PDF for printing (*.pdf)</source>
        <translation>打印用 PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Show the picture of {title}</source>
        <translation>以图显示{title}</translation>
    </message>
    <message>
        <source>Show {title} as a table</source>
        <translation>以表格显示{title}</translation>
    </message>
    <message>
        <source>Show as a picture</source>
        <translation>显示图</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>显示表格</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>{number} × 10,000</source>
        <translation>{number}万</translation>
    </message>
    <message>
        <source>{number} × 100 million</source>
        <translation>{number}亿</translation>
    </message>
    <message>
        <source>Numerator ÷ denominator</source>
        <translation>分子 ÷ 分母</translation>
    </message>
    <message>
        <source>{left}    {right}</source>
        <translation>{left}    {right}</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>{name}: {figure}</source>
        <translation>{name}：{figure}</translation>
    </message>
    <message>
        <source>Nothing to show in this period</source>
        <translation>本期没有可显示的数据</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>The audit trail lacks its links {seq} to {last}: entries were taken out.</source>
        <translation>留痕链缺少第{seq}至{last}环：有留痕记录被抽走。</translation>
    </message>
    <message>
        <source>The audit trail is broken at link {seq}: what stood before it was changed, moved or taken out.</source>
        <translation>留痕链在第{seq}环断开：其前的内容被改动、调换或抽走。</translation>
    </message>
    <message>
        <source>Entry {entry} of the audit trail (link {seq}) was deleted.</source>
        <translation>第{entry}条留痕记录（第{seq}环）被删除。</translation>
    </message>
    <message>
        <source>Entry {entry} of the audit trail (link {seq}, {at}) was changed after it was written.</source>
        <translation>第{entry}条留痕记录（第{seq}环，{at}）写入后被改动。</translation>
    </message>
    <message>
        <source>Entry {entry} of the audit trail (link {seq}) was emptied, and no act of erasing tells of it.</source>
        <translation>第{entry}条留痕记录（第{seq}环）的内容被清空，但没有相应的销毁或删除记录。</translation>
    </message>
    <message>
        <source>Entry {entry} was written into the audit trail from outside.</source>
        <translation>第{entry}条留痕记录是从程序之外写入的。</translation>
    </message>
    <message>
        <source>The audit trail ends at link {last}, but a paper, a month or a backup shows link {seq}: its end was cut off, or an older state was put back.</source>
        <translation>留痕链止于第{last}环，而已出具的文书、月报或备份上记有第{seq}环：末端被截断，或者数据被换回了旧的状态。</translation>
    </message>
    <message>
        <source>Link {seq} of the audit trail is not the one that a paper, a month or a backup shows: it was made anew.</source>
        <translation>留痕链第{seq}环与已出具的文书、月报或备份上所记的不一致：留痕链被重新制作过。</translation>
    </message>
    <message>
        <source>The file of the database is damaged: {words}. Go back to the last good backup.</source>
        <translation>数据库文件已损坏：{words}。请恢复最近一份完好的备份。</translation>
    </message>
    <message>
        <source>A row of “{table}” names one of “{other}” that is not there.</source>
        <translation>“{table}”中有一行所指的“{other}”不存在。</translation>
    </message>
    <message>
        <source>The guard “{guard}” was taken out of the database: what it kept from changing can be changed.</source>
        <translation>数据库中的防改动触发器“{guard}”已被移除：它所保护的内容可能被改动。</translation>
    </message>
    <message>
        <source>The kept file “{name}” of {case} is missing. Bring it back from a backup.</source>
        <translation>{case}的附件“{name}”不见了。请从备份中找回。</translation>
    </message>
    <message>
        <source>The kept file “{name}” of {case} is damaged. Bring it back from a backup.</source>
        <translation>{case}的附件“{name}”已损坏。请从备份中找回。</translation>
    </message>
    <message>
        <source>The kept file “{name}” of {case} is encrypted with a key that is not here.</source>
        <translation>{case}的附件“{name}”所用的加密密钥不在本机。</translation>
    </message>
    <message>
        <source>A kept file belongs to no case any more ({sha256}).</source>
        <translation>有一份附件已不属于任何案件（{sha256}）。</translation>
    </message>
    <message>
        <source>What the issued paper {number} says was changed in the database.</source>
        <translation>已出具的文书{number}的内容在数据库中被改动。</translation>
    </message>
    <message>
        <source>The frozen figures of {month} were changed in the database.</source>
        <translation>{month}已冻结的统计数据在数据库中被改动。</translation>
    </message>
    <message>
        <source>A list of subsidies of {month} was changed in the database.</source>
        <translation>{month}的以案定补清单在数据库中被改动。</translation>
    </message>
    <message>
        <source>{what} was changed by another program: the audit trail says otherwise of {fields}.</source>
        <translation>{what}被别的程序改动过：{fields}与操作留痕最后记下的不一致。</translation>
    </message>
    <message>
        <source>{what} was deleted by another program: the audit trail does not know that it went.</source>
        <translation>{what}被别的程序删除了：操作留痕里没有删除的记录。</translation>
    </message>
    <message>
        <source>{what} was added by another program: the audit trail does not know that it came.</source>
        <translation>{what}是别的程序加进来的：操作留痕里没有它的来历。</translation>
    </message>
    <message>
        <source>The index of search differs in {count} places. Make it anew (mediator-desk search rebuild).</source>
        <translation>搜索索引有{count}处不一致。请重建索引（mediator-desk search rebuild）。</translation>
    </message>
    <message>
        <source>Everything is as it was left: {entries} links of the audit trail, {anchors} ends of it on papers, in months and in backups, {files} kept files, {cases} cases.</source>
        <translation>一切完好：核对了{entries}条留痕、文书和月报及备份上的{anchors}处留痕链末端、{files}份附件、{cases}件案件。</translation>
    </message>
    <message>
        <source>{count} things are not as they must be.</source>
        <translation>发现{count}处异常。</translation>
    </message>
    <message>
        <source>… and {count} more of this kind.</source>
        <translation>……另有{count}处同类异常。</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Is this paper genuine?</source>
        <translation>文书验真</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>换一个文件…</translation>
    </message>
    <message>
        <source>Papers, photos and scans (*.pdf *.jpg *.jpeg *.png *.bmp *.tif *.tiff *.webp *.gif)</source>
        <translation>文书、照片和扫描件 (*.pdf *.jpg *.jpeg *.png *.bmp *.tif *.tiff *.webp *.gif)</translation>
    </message>
    <message>
        <source>Which file is to be checked?</source>
        <translation>选择要验真的文件</translation>
    </message>
    <message>
        <source>One file at a time: of {count} only the first is looked at.</source>
        <translation>一次核对一个文件：共{count}个，只核对第一个。</translation>
    </message>
    <message>
        <source>Looking at {name} …</source>
        <translation>正在核对 {name} …</translation>
    </message>
    <message>
        <source>It is told by its bytes and by the code on each page. Nothing leaves this computer.</source>
        <translation>根据文件内容和每页上的二维码核对，文件不会离开本机。</translation>
    </message>
    <message>
        <source>Drop a PDF, a photo or a scan of a paper here, or paste it.</source>
        <translation>把文书的PDF、照片或扫描件拖到这里，也可以直接粘贴。</translation>
    </message>
    <message>
        <source>Keep it as the signed paper</source>
        <translation>存为签署扫描件</translation>
    </message>
    <message>
        <source>It is kept as the signed {number} in its case.</source>
        <translation>已作为{number}的签署扫描件存入案件。</translation>
    </message>
    <message>
        <source>There is no file and no picture on the clipboard.</source>
        <translation>剪贴板中没有文件，也没有图片。</translation>
    </message>
</context>
<context>
    <name>CheckRecordsDialog</name>
    <message>
        <source>Check of the records</source>
        <translation>数据体检</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>开始体检</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Looks whether the database is whole, every entry of the audit trail is unchanged and in its place, every kept file is there, no other program changed what the cases say, and issued papers and frozen months say what they said. Nothing is changed.</source>
        <translation>逐项核对：数据库是否完好，每一条操作留痕是否未被改动、都在原位，保存的文件是否都在，案件内容有没有被别的程序改过，已出的文书和封存的月份是否还是原来的内容。只看不改。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>体检结果</translation>
    </message>
    <message>
        <source>What is found stands here.</source>
        <translation>体检结果显示在这里。</translation>
    </message>
    <message>
        <source>The records are being checked</source>
        <translation>正在体检</translation>
    </message>
</context>
<context>
    <name>CheckUp</name>
    <message>
        <source>Check-up</source>
        <translation>卷宗自查</translation>
    </message>
    <message>
        <source>Papers of the file</source>
        <translation>卷内材料</translation>
    </message>
    <message>
        <source>Make…</source>
        <translation>制作…</translation>
    </message>
    <message>
        <source>Scan in…</source>
        <translation>扫描录入…</translation>
    </message>
    <message>
        <source>Make: {paper}</source>
        <translation>制作：{paper}</translation>
    </message>
    <message>
        <source>Scan in: {paper}</source>
        <translation>扫描录入{paper}</translation>
    </message>
    <message>
        <source>made when it is bound</source>
        <translation>装订时生成</translation>
    </message>
    <message>
        <source>there</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>will come</source>
        <translation>待形成</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>非必备</translation>
    </message>
    <message>
        <source>{score} of 100</source>
        <translation>{score}分</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>Proved: not one bit of it differs from what was issued.</source>
        <translation>可以证明：与出具时的文件完全一致，一个字节都没有改动。</translation>
    </message>
    <message>
        <source>Not proved: who signed it. It is the paper as it was printed, without signatures.</source>
        <translation>不能证明：由谁签字。这是打印前的文书，上面没有签字。</translation>
    </message>
    <message>
        <source>A signed scan of this paper is kept already. This one would take its place; the other stays too.</source>
        <translation>这份文书已存有签署扫描件。保存后以这一份为准，原来的一份仍保留在案件中。</translation>
    </message>
    <message>
        <source>{paper} {number}, issued {moment}</source>
        <translation>{paper} {number}，{moment}出具</translation>
    </message>
    <message>
        <source>{paper} {number}, issued {moment} by {by}</source>
        <translation>{paper} {number}，{moment}由{by}出具</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>案号 {number}</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Reminders do not block; click one, or F4, to go to its field</source>
        <translation>提醒不阻止保存；点一项或按 F4，光标到那一处</translation>
    </message>
    <message>
        <source>{count} to mend</source>
        <translation>{count} 项须改</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>{count} 项提醒</translation>
    </message>
    <message>
        <source>{count} in order</source>
        <translation>{count} 项通过</translation>
    </message>
    <message>
        <source>Take that day</source>
        <translation>改为该日</translation>
    </message>
    <message>
        <source>To the case</source>
        <translation>去案件</translation>
    </message>
</context>
<context>
    <name>ChooseCaseDialog</name>
    <message>
        <source>Plan a meeting: for which case?</source>
        <translation>给哪个案件排调解？</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Name, number, pinyin</source>
        <translation>姓名、案号、拼音</translation>
    </message>
    <message>
        <source>Search the cases that wait</source>
        <translation>在待排期案件中查找</translation>
    </message>
    <message>
        <source>No case waits that could be planned. The list beside the calendar says why.</source>
        <translation>眼下没有可排期的案件，原因见排期右侧的“待排期”。</translation>
    </message>
    <message>
        <source>No case that waits is like this.</source>
        <translation>待排期案件中没有相符的。</translation>
    </message>
    <message>
        <source>{shown} of {count} cases</source>
        <translation>显示 {shown} 件，共 {count} 件</translation>
    </message>
    <message>
        <source>{count} cases</source>
        <translation>共 {count} 件</translation>
    </message>
</context>
<context>
    <name>ChosenBar</name>
    <message>
        <source>Print them together…</source>
        <translation>合并打印…</translation>
    </message>
    <message>
        <source>Other papers of their cases…</source>
        <translation>批量制作这些案件的文书…</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} chosen: at most {most} at once</source>
        <translation>已选{count}份：一次最多{most}份</translation>
    </message>
</context>
<context>
    <name>Clashes</name>
    <message>
        <source>{who} is not in use any more</source>
        <translation>{who}已停用</translation>
    </message>
    <message>
        <source>{who} is away from {first} to {last}</source>
        <translation>{who} {first} 至 {last} 不在</translation>
    </message>
    <message>
        <source>{who} is taken {hours}: {applicant}</source>
        <translation>{who} {hours} 已排{applicant}案</translation>
    </message>
    <message>
        <source>{who} is at another meeting {hours}: {applicant}</source>
        <translation>{who} {hours} 在{applicant}案中调解</translation>
    </message>
    <message>
        <source>{who} has another meeting {hours}: {applicant}</source>
        <translation>{who} {hours} 要参加{applicant}案的调解</translation>
    </message>
    <message>
        <source>{who} is away on {first}</source>
        <translation>{who} {first} 不在</translation>
    </message>
    <message>
        <source>Nearest free time: {when}</source>
        <translation>最近空档：{when}</translation>
    </message>
</context>
<context>
    <name>ClauseBankDialog</name>
    <message>
        <source>Clause bank</source>
        <translation>条款库</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Terms of an agreement are begun with these. What stands in braces is filled from the case; the rest is left as a gap. Agreements that were begun with a clause keep their words.</source>
        <translation>写协议时从这里选用条款。花括号里的内容由案件填写，填不出的留成空白。修改条款不影响已经写好的协议。</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Add a clause…</source>
        <translation>添加条款…</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移（Alt+↑）</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移（Alt+↓）</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>In force with it</source>
        <translation>已生效协议使用</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>重新启用</translation>
    </message>
</context>
<context>
    <name>ClauseChooser</name>
    <message>
        <source>Insert a clause</source>
        <translation>插入条款</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Search in titles, texts and kinds of dispute</source>
        <translation>按名称、文字、险种查找</translation>
    </message>
    <message>
        <source>Search the clauses</source>
        <translation>查找条款</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>No clause says that. Take words out, or keep a clause of your own.</source>
        <translation>没有这样的条款。可以少写几个字，或者添加自己的条款。</translation>
    </message>
    <message>
        <source>The clause as it will be inserted</source>
        <translation>将要插入的条款</translation>
    </message>
    <message>
        <source>Keep the clause bank…</source>
        <translation>管理条款库…</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合程度</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>In force with it</source>
        <translation>已生效协议使用</translation>
    </message>
</context>
<context>
    <name>ClauseDialog</name>
    <message>
        <source>Add a clause</source>
        <translation>添加条款</translation>
    </message>
    <message>
        <source>Change a clause</source>
        <translation>修改条款</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>条款名称</translation>
    </message>
    <message>
        <source>What stands in braces is filled from the case; a name of your own is left as a gap.</source>
        <translation>花括号里的名称由案件填写；案件没有的名称留成空白，由人补。</translation>
    </message>
    <message>
        <source>Words of the clause</source>
        <translation>条款文字</translation>
    </message>
    <message>
        <source>None ticked: all of them</source>
        <translation>都不勾选就是全部</translation>
    </message>
    <message>
        <source>Lines of insurance that it suits</source>
        <translation>适合的险种</translation>
    </message>
    <message>
        <source>Causes of dispute that it suits</source>
        <translation>适合的纠纷原因</translation>
    </message>
    <message>
        <source>Insert what is filled in</source>
        <translation>插入填写项</translation>
    </message>
    <message>
        <source>As it was shipped</source>
        <translation>恢复出厂文字</translation>
    </message>
</context>
<context>
    <name>Clauses</name>
    <message>
        <source>Made for it</source>
        <translation>专用于本类纠纷</translation>
    </message>
    <message>
        <source>Suits it</source>
        <translation>适合本纠纷</translation>
    </message>
    <message>
        <source>Suits all</source>
        <translation>各类通用</translation>
    </message>
    <message>
        <source>For others</source>
        <translation>用于其他纠纷</translation>
    </message>
    <message>
        <source>every dispute</source>
        <translation>各类纠纷</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未使用</translation>
    </message>
    <message>
        <source>{count}, last on {day}</source>
        <translation>{count} 份，最近 {day}</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Shipped, changed</source>
        <translation>出厂条款，已改</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>出厂条款</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自有条款</translation>
    </message>
</context>
<context>
    <name>CleanEnd</name>
    <message>
        <source>The desk is open at this computer already</source>
        <translation>调解台已在本机打开</translation>
    </message>
    <message>
        <source>Its window is among the others. One may also work in two of them.</source>
        <translation>请在已打开的窗口中找到它；也可以在两个窗口中同时工作。</translation>
    </message>
    <message>
        <source>The desk was not closed properly last time</source>
        <translation>工作台上次没有正常关闭</translation>
    </message>
    <message>
        <source>%n form(s) with unsaved input can be gone on with.</source>
        <translation>有 %n 份填写后未保存的表单，可以接着填写。</translation>
    </message>
    <message>
        <source>The records are being looked through.</source>
        <translation>正在检查案卷数据。</translation>
    </message>
    <message>
        <source>The records are damaged. Change nothing now; restore the last backup in the settings.</source>
        <translation>案卷数据已损坏。请先不要改动，到“设置”中用最近一次备份恢复。</translation>
    </message>
    <message>
        <source>The records were looked through: they are whole, and everything that was saved is there.</source>
        <translation>案卷数据已检查：完好无损，已保存的内容都在。</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>This command is not complete or not known: {message}</source>
        <translation>命令不完整或无法识别：{message}</translation>
    </message>
    <message>
        <source>The mediation desk. Without a command it opens the window.</source>
        <translation>调解工作台。不带命令时打开窗口。</translation>
    </message>
    <message>
        <source>open the practice committee</source>
        <translation>打开练习用的调解委员会</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>database URL (default: the committee's own file in your data folder)</source>
        <translation>数据库地址（默认：数据文件夹里本会自己的文件）</translation>
    </message>
    <message>
        <source>language of the messages</source>
        <translation>提示语言</translation>
    </message>
    <message>
        <source>answer in JSON, for machines</source>
        <translation>以 JSON 回答，供程序读取</translation>
    </message>
    <message>
        <source>who signs in to encrypted records: name or work number</source>
        <translation>登录加密案卷的人：姓名或工号</translation>
    </message>
    <message>
        <source>say `saved &lt;n&gt;` on a line of its own after each save that is on the disk, for harnesses</source>
        <translation>每次保存落盘后单独输出一行 `saved &lt;n&gt;`，供外部测试程序使用</translation>
    </message>
    <message>
        <source>fill an empty database with a synthetic committee</source>
        <translation>在空数据库中生成练习数据</translation>
    </message>
    <message>
        <source>take in a mini-program export, or cases in the open format</source>
        <translation>导入小程序导出文件，或开放格式的案件</translation>
    </message>
    <message>
        <source>write cases in the open format</source>
        <translation>以开放格式导出案件</translation>
    </message>
    <message>
        <source>write the mediation agreement of a case as PDF</source>
        <translation>把一件案件的调解协议书写成 PDF</translation>
    </message>
    <message>
        <source>write any paper of a case as PDF; `list` instead of a kind says which</source>
        <translation>把案件的任一文书写成 PDF；文书种类处写 list 则列出可用的文书</translation>
    </message>
    <message>
        <source>write the notices of a day's meetings, or their receipts, as one PDF</source>
        <translation>把某日全部调解的通知书（或送达回证）写成一个PDF</translation>
    </message>
    <message>
        <source>write the list of a day's meetings by room or mediator as PDF</source>
        <translation>按调解室或调解员把某日的调解日程表写成PDF</translation>
    </message>
    <message>
        <source>write the record of a case's last meeting as PDF</source>
        <translation>把案件最近一次调解的调解记录写成PDF</translation>
    </message>
    <message>
        <source>bind the file of a case: all its papers as one PDF or in volumes</source>
        <translation>装订案件卷宗：全部材料合成一个PDF，或者分册</translation>
    </message>
    <message>
        <source>write the redacted copy of an issued paper, or of the file of a case</source>
        <translation>制作已出具文书或者整个卷宗的脱敏本</translation>
    </message>
    <message>
        <source>write meetings as an iCalendar file for other programs</source>
        <translation>把排期写成其他日历程序可用的 iCalendar 文件</translation>
    </message>
    <message>
        <source>write the report of a month or of any days: workbook, CSV or JSON</source>
        <translation>导出某月或任意日期的调解报表：工作簿、CSV 或 JSON</translation>
    </message>
    <message>
        <source>say the figures of a month or of any days</source>
        <translation>显示某月或任意日期的统计数字</translation>
    </message>
    <message>
        <source>write the people's-mediation form of a month</source>
        <translation>写出某月的人民调解月报表</translation>
    </message>
    <message>
        <source>write what the cases of a month bring to their mediators</source>
        <translation>写出某月案件的补贴核算表（以案定补）</translation>
    </message>
    <message>
        <source>freeze the figures of a month, with all that its report says</source>
        <translation>冻结某月统计数据及其月报全部内容</translation>
    </message>
    <message>
        <source>let a frozen month be counted anew, with a reason</source>
        <translation>解冻某月（须注明原因），按现有数据重新统计</translation>
    </message>
    <message>
        <source>say how far the matters of a person are</source>
        <translation>按证件号码查询进度</translation>
    </message>
    <message>
        <source>list the rows that could not be taken in, with reasons</source>
        <translation>列出未能收入的行及原因</translation>
    </message>
    <message>
        <source>make the index of search anew, or check it</source>
        <translation>重建或核对搜索索引</translation>
    </message>
    <message>
        <source>look whether records, kept files and the audit trail are as they were left</source>
        <translation>体检：核对数据、附件和留痕是否完好、未被改动</translation>
    </message>
    <message>
        <source>make a backup now, and prove it by opening it</source>
        <translation>立即备份，并打开核对</translation>
    </message>
    <message>
        <source>list the backups, or prove all of them</source>
        <translation>列出备份，或全部验证</translation>
    </message>
    <message>
        <source>put a backup in place of the records, or look at one case of it</source>
        <translation>用备份替换现有数据，或查看其中一件案件</translation>
    </message>
    <message>
        <source>say whether a PDF or a scan is a paper that was issued</source>
        <translation>核验一份 PDF 或扫描件是不是出具的文书</translation>
    </message>
    <message>
        <source>sign a copy of a PDF with the committee's certificate</source>
        <translation>用本会的证书给 PDF 的副本签名</translation>
    </message>
    <message>
        <source>encrypt the records, with a passphrase and a recovery code</source>
        <translation>加密案卷数据，设密码和恢复码</translation>
    </message>
    <message>
        <source>passphrases and keys of encrypted records</source>
        <translation>加密案卷的密码和密钥</translation>
    </message>
    <message>
        <source>the server of an office: make it, let people in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>save many times in a practice committee, for tests with kill -9</source>
        <translation>在练习委员会中连续保存多次，供强制终止（kill -9）测试使用</translation>
    </message>
    <message>
        <source>walk the whole job on sample data, without a display</source>
        <translation>不需要显示器，用练习数据走完整个流程</translation>
    </message>
    <message>
        <source>how many cases</source>
        <translation>案件数</translation>
    </message>
    <message>
        <source>same seed, same committee</source>
        <translation>种子相同，数据相同</translation>
    </message>
    <message>
        <source>over how many months</source>
        <translation>分布在多少个月内</translation>
    </message>
    <message>
        <source>.json, .csv, .xlsx, or a folder</source>
        <translation>.json、.csv、.xlsx 文件，或文件夹</translation>
    </message>
    <message>
        <source>only say what would become of it</source>
        <translation>只说明会怎样处理，不写入</translation>
    </message>
    <message>
        <source>number of the case</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>all cases</source>
        <translation>全部案件</translation>
    </message>
    <message>
        <source>folder to write into</source>
        <translation>写入的文件夹</translation>
    </message>
    <message>
        <source>also what mediators were told in private: to move a committee as a whole</source>
        <translation>连同背靠背内容一起写出：仅用于整体迁移</translation>
    </message>
    <message>
        <source>file to write</source>
        <translation>写入的文件</translation>
    </message>
    <message>
        <source>such as notice-of-acceptance or 受理通知书; list: which there are in this case</source>
        <translation>例如 notice-of-acceptance 或者 受理通知书；写 list 则列出本案的文书</translation>
    </message>
    <message>
        <source>which one of its kind, as `list` counts them (default: the newest)</source>
        <translation>同类文书中的第几份，按 list 的编号（默认最新的一份）</translation>
    </message>
    <message>
        <source>file to write (default: in this folder, under the name of the paper)</source>
        <translation>要写出的文件（默认写在当前文件夹，以文书名称命名）</translation>
    </message>
    <message>
        <source>make it final: with a number of its own and a code to verify it by, kept with the case</source>
        <translation>定稿：编文书号并加验证码，随案件留存</translation>
    </message>
    <message>
        <source>why it supersedes the one that was issued</source>
        <translation>为什么代替已经出具的那一份</translation>
    </message>
    <message>
        <source>the service receipts for the notices instead</source>
        <translation>改为写出通知书的送达回证</translation>
    </message>
    <message>
        <source>one for each side instead of one for each party</source>
        <translation>每方一份，而不是每位当事人一份</translation>
    </message>
    <message>
        <source>a page for each room, or for each mediator</source>
        <translation>每个调解室一页，或每位调解员一页</translation>
    </message>
    <message>
        <source>what nobody disputes instead, to be signed by everybody</source>
        <translation>改为写出无争议事实记载，供各方签名</translation>
    </message>
    <message>
        <source>folder to write into (default: this one)</source>
        <translation>写入的文件夹（默认当前文件夹）</translation>
    </message>
    <message>
        <source>volumes of at most so many megabytes (default: one file)</source>
        <translation>每册最多多少MB（默认不分册）</translation>
    </message>
    <message>
        <source>why it is bound although a required paper is missing</source>
        <translation>必备材料不齐仍装订的原因</translation>
    </message>
    <message>
        <source>number of an issued paper, or of a case for its whole file</source>
        <translation>已出具文书的编号；或者案号，制作整个卷宗的脱敏本</translation>
    </message>
    <message>
        <source>mask the names of organisations too, insurers among them</source>
        <translation>单位名称（包括保险公司）也隐去</translation>
    </message>
    <message>
        <source>mask this name or number too: one that is registered nowhere (as often as needed)</source>
        <translation>另须隐去的姓名或者号码（未登记的；可多次使用）</translation>
    </message>
    <message>
        <source>from which day (default: today)</source>
        <translation>从哪一天起（默认：今天）</translation>
    </message>
    <message>
        <source>of this mediator only</source>
        <translation>只要这位调解员的</translation>
    </message>
    <message>
        <source>in this room only</source>
        <translation>只要这间调解室的</translation>
    </message>
    <message>
        <source>with the names of the parties; without it only case numbers</source>
        <translation>写明当事人姓名；不加则只写案号</translation>
    </message>
    <message>
        <source>which day</source>
        <translation>哪一天</translation>
    </message>
    <message>
        <source>{period}: {accepted} accepted, {concluded} concluded, {agreed} agreed; open {opening} before, {closing} after. {state}.</source>
        <translation>{period}：受理 {accepted} 件，办结 {concluded} 件，达成协议 {agreed} 件；期初未结 {opening} 件，期末未结 {closing} 件。{state}。</translation>
    </message>
    <message>
        <source>an own report, by its name, of its own period, with its own definitions</source>
        <translation>自制报表的名称；期间和口径以报表为准</translation>
    </message>
    <message>
        <source>examples:
  report --month 2026-10 --to report.xlsx
  report --from 2026-10-01 --to 2026-12-31 --to quarter.csv
  report --month 2026-10 --definition concluded --basis accepted --to figures.json
  report --month 2026-10 --to report.pdf
  report --own "Insurers" --to own.xlsx
In a .csv file a text that a spreadsheet would compute or shorten has an apostrophe before it.</source>
        <translation>示例：
  report --month 2026-10 --to 月报.xlsx
  report --from 2026-10-01 --to 2026-12-31 --to 季度.csv
  report --month 2026-10 --definition concluded --basis accepted --to 数据.json
  report --month 2026-10 --to 月报.pdf
  report --own 各公司 --to 自制.xlsx
在.csv文件中，会被表格软件当作公式或截短的文字，前面加一个撇号。</translation>
    </message>
    <message>
        <source>the last day (YYYY-MM-DD), or the file to write (.xlsx, .csv, .json, .pdf); may be given twice</source>
        <translation>最后一天（YYYY-MM-DD），或者要写出的文件（.xlsx、.csv、.json、.pdf）；可给出两次</translation>
    </message>
    <message>
        <source>names of persons in full in the list of cases; the audit trail keeps that</source>
        <translation>案件明细中列当事人全名；审计记录会留痕</translation>
    </message>
    <message>
        <source>the last day (YYYY-MM-DD)</source>
        <translation>最后一日（YYYY-MM-DD）</translation>
    </message>
    <message>
        <source>which month</source>
        <translation>哪个月</translation>
    </message>
    <message>
        <source>the first day (YYYY-MM-DD); --to says the last one</source>
        <translation>第一日（YYYY-MM-DD）；最后一日用 --to</translation>
    </message>
    <message>
        <source>the success rate that is shown first: accepted, filed, mediated, concluded, the code of a definition, or the name of one of the committee's own (default: the committee's usual one)</source>
        <translation>首先显示的成功率口径：accepted、filed、mediated、concluded，口径代码，或本会自定口径的名称（默认：本会常用口径）</translation>
    </message>
    <message>
        <source>whether cases belong to the period by their acceptance or by their conclusion</source>
        <translation>案件按受理月还是按办结月归入本期</translation>
    </message>
    <message>
        <source>number of the identity document</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>write them into this workbook instead, to be corrected and imported again</source>
        <translation>改为写入这个工作簿，供更正后再次导入</translation>
    </message>
    <message>
        <source>rebuild: make it anew from the rows; check: compare it with them</source>
        <translation>rebuild：按登记内容重建索引；check：与登记内容核对</translation>
    </message>
    <message>
        <source>the PDF, or a scan or photo of it</source>
        <translation>PDF 文件，或其扫描件、照片</translation>
    </message>
    <message>
        <source>the PDF, or the number of a case: its agreement as it was issued</source>
        <translation>PDF 文件，或者案号（签该案定稿的协议书）</translation>
    </message>
    <message>
        <source>the certificate with its key (.p12, .pfx); its passphrase is asked for each time</source>
        <translation>带私钥的证书（.p12、.pfx），密码每次都问</translation>
    </message>
    <message>
        <source>the signed copy; the file itself stays as it is</source>
        <translation>签名的副本；原文件不变</translation>
    </message>
    <message>
        <source>a whole number from 1 on is needed</source>
        <translation>需要一个不小于 1 的整数</translation>
    </message>
    <message>
        <source>a day is written like 2026-10-08</source>
        <translation>日期写作 2026-10-08</translation>
    </message>
    <message>
        <source>a month is written like 2026-10</source>
        <translation>月份写法如 2026-10</translation>
    </message>
    <message>
        <source>{cases} synthetic cases are in {database}.</source>
        <translation>已在 {database} 生成 {cases} 件练习案件。</translation>
    </message>
    <message>
        <source>Nothing in it is new: nothing changes.</source>
        <translation>文件里没有新内容，没有任何改动。</translation>
    </message>
    <message>
        <source>{file}: {taken_in} taken in, {rating} ratings, {already_here} here already, {quarantined} in quarantine, {already_quarantined} in quarantine already.</source>
        <translation>{file}：收入 {taken_in} 件，评价 {rating} 条，已有 {already_here} 件，隔离 {quarantined} 件，先前已隔离 {already_quarantined} 件。</translation>
    </message>
    <message>
        <source>{file}, only looked at: {taken_in} would be taken in, {rating} ratings, {already_here} here already, {quarantined} would wait in quarantine, {already_quarantined} are there already.</source>
        <translation>{file}（只查看）：将收入 {taken_in} 件，评价 {rating} 条，已有 {already_here} 件，将隔离 {quarantined} 件，先前已隔离 {already_quarantined} 件。</translation>
    </message>
    <message>
        <source>row {row}, {number}: in quarantine ({reasons})</source>
        <translation>第 {row} 行，{number}：已隔离（{reasons}）</translation>
    </message>
    <message>
        <source>{folder}: {taken_in} cases taken in, {already_here} here already.</source>
        <translation>{folder}：收入 {taken_in} 件，已有 {already_here} 件。</translation>
    </message>
    <message>
        <source>{cases} cases and {attachments} attachments are in {folder}.</source>
        <translation>{cases} 件案件、{attachments} 份材料已写入 {folder}。</translation>
    </message>
    <message>
        <source>{count} entries told in private were left out.</source>
        <translation>{count} 条背靠背内容未写出。</translation>
    </message>
    <message>
        <source>{file}, row {row}, {number}: {reasons}</source>
        <translation>{file} 第 {row} 行，{number}：{reasons}</translation>
    </message>
    <message>
        <source>{count} rows are in {file}, to be corrected and imported again. They wait on.</source>
        <translation>{count} 行已写入 {file}，更正后可再次导入；这些行仍在隔离中。</translation>
    </message>
    <message>
        <source>No row waits in quarantine.</source>
        <translation>没有待处理的隔离行。</translation>
    </message>
    <message>
        <source>no such paper; there are: {known}</source>
        <translation>没有这种文书；可用的有：{known}</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>已写出 {file}。</translation>
    </message>
    <message>
        <source>{taken_in} submissions taken in, {quarantined} in quarantine.</source>
        <translation>收入 {taken_in} 件提交，隔离 {quarantined} 件。</translation>
    </message>
    <message>
        <source>A matter that came by the door is accepted as {number}.</source>
        <translation>来访申请一件已受理，编号{number}。</translation>
    </message>
    <message>
        <source>A complaint is with {insurer}, which answers until {until}.</source>
        <translation>投诉一件已转{insurer}处理，答复期限至{until}。</translation>
    </message>
    <message>
        <source>The index was made anew: {cases} cases are found by it.</source>
        <translation>搜索索引已重建，共 {cases} 件案件。</translation>
    </message>
    <message>
        <source>The index is right: {cases} cases were compared.</source>
        <translation>搜索索引无误，已核对 {cases} 件案件。</translation>
    </message>
    <message>
        <source>{pages} pages are bound in {folder} ({files} files). Check-up: {score} of 100.</source>
        <translation>已装订{pages}页，在{folder}（{files}个文件）。卷宗自查：{score}分（满分100）。</translation>
    </message>
    <message>
        <source>Not put on pages, each has a page that says why: {names}</source>
        <translation>未装入（各有一页说明原因）：{names}</translation>
    </message>
    <message>
        <source>{file} is written: names and numbers are masked, and nothing in the file says what they were.</source>
        <translation>已写出{file}：姓名和号码已隐去，经检查文件中没有残留原文。</translation>
    </message>
    <message>
        <source>{file} is signed with the certificate of {name}.</source>
        <translation>{file} 已用“{name}”的证书签名。</translation>
    </message>
    <message>
        <source>The signature shows that the PDF was not changed since. It is no electronic seal in the sense of the law: printing, the seal of the committee and the scan stay the normal way.</source>
        <translation>这个签名表明 PDF 此后没有改动过，不是法律上的电子印章：仍以打印、盖章、扫描为准。</translation>
    </message>
    <message>
        <source>Passphrase of the certificate: </source>
        <translation>证书密码：</translation>
    </message>
    <message>
        <source>{month} is frozen. SHA-256 of what it says: {sha256}</source>
        <translation>{month} 已冻结，数据校验值（SHA-256）：{sha256}</translation>
    </message>
    <message>
        <source>{month} was frozen already, by {by} on {at}: nothing changes.</source>
        <translation>{month} 已由 {by} 于 {at} 冻结，未作改动。</translation>
    </message>
    <message>
        <source>{month} is counted anew until it is frozen again.</source>
        <translation>{month} 已解冻，重新冻结前按现有数据统计。</translation>
    </message>
    <message>
        <source>Freezes everything that the month's report says. What is corrected afterwards shows in the month in which it is corrected.
exit codes: 0 the month is frozen, now or before; 1 refused: it is not over, or a later one is frozen; 2 wrong usage.</source>
        <translation>冻结该月月报的全部内容；此后的更正计入更正当月。
退出码：0 该月已冻结（本次或此前）；1 被拒绝：该月尚未结束，或其后月份已冻结；2 用法有误。</translation>
    </message>
    <message>
        <source>which month; `last`: the one before this month in China</source>
        <translation>月份；last 表示上月（按北京时间）</translation>
    </message>
    <message>
        <source>why; it stands in the audit trail</source>
        <translation>解冻原因，记入操作日志</translation>
    </message>
    <message>
        <source>{file} is written: {accepted} accepted, {agreed} agreed. {state}.</source>
        <translation>已写出 {file}：受理 {accepted} 件，调解成功 {agreed} 件。{state}。</translation>
    </message>
    <message>
        <source>{file} is written: {paid} case(s) bring {amount} yuan, {unpaid} bring nothing.</source>
        <translation>已写出 {file}：{paid} 件可补贴，合计 {amount} 元，{unpaid} 件不补贴。</translation>
    </message>
    <message>
        <source>{count} of them only wait for the score of their file, which it gets when it is bound or with {option}.</source>
        <translation>其中{count}件只等卷宗评分：装订后即有，或加 {option} 先行查阅。</translation>
    </message>
    <message>
        <source>file to write: .xlsx or .pdf</source>
        <translation>要写的文件：.xlsx 或 .pdf</translation>
    </message>
    <message>
        <source>file to write: .xlsx</source>
        <translation>要写的文件：.xlsx</translation>
    </message>
    <message>
        <source>also look through files that are not bound, for the score that they would have</source>
        <translation>没有装订的卷宗也检查一遍，按检查得分计算</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Not frozen: it may still change</source>
        <translation>未冻结，可能变动</translation>
    </message>
    <message>
        <source>copy it to this folder too: on a stick, or on another computer</source>
        <translation>同时复制到此文件夹：U 盘或另一台电脑上</translation>
    </message>
    <message>
        <source>open each of them and compare all of it with its manifest</source>
        <translation>逐份打开，与清单全部核对</translation>
    </message>
    <message>
        <source>those in this folder, on a stick say (default: those beside the records)</source>
        <translation>查看此文件夹中的备份，例如 U 盘（默认：数据旁的备份）</translation>
    </message>
    <message>
        <source>the folder of the backup, as `backups` lists it</source>
        <translation>备份的文件夹，见 backups 所列</translation>
    </message>
    <message>
        <source>only this case: compare it with today's, and with --bring-back bring it back</source>
        <translation>只看这一件案件：与现在对照；加 --bring-back 则取回</translation>
    </message>
    <message>
        <source>bring back what is gone of the case or was changed</source>
        <translation>取回该案缺少或改动的内容</translation>
    </message>
    <message>
        <source>There is no backup in {folder}.</source>
        <translation>{folder} 中没有备份。</translation>
    </message>
    <message>
        <source>What was there lies in {folder}.</source>
        <translation>恢复前的数据在 {folder}。</translation>
    </message>
    <message>
        <source>{number}: {rows} entries were brought back.</source>
        <translation>{number}：已取回 {rows} 项。</translation>
    </message>
    <message>
        <source>The backup is made and proved: {folder} ({cases} cases).</source>
        <translation>备份已做好并核对无误：{folder}（{cases} 件案件）。</translation>
    </message>
    <message>
        <source>Its copy is proved too: {folder}.</source>
        <translation>第二份也已核对无误：{folder}。</translation>
    </message>
    <message>
        <source>{count} kept files were damaged already and are not in it; `check` names them.</source>
        <translation>有 {count} 个文件早已损坏，未能备份；用 check 可列出。</translation>
    </message>
    <message>
        <source>{moment}, {reason}: {cases} cases, {files} kept files</source>
        <translation>{moment}，{reason}：{cases} 件案件，{files} 个文件</translation>
    </message>
    <message>
        <source>{moment}, {reason}: {cases} cases, {files} kept files; opened and whole</source>
        <translation>{moment}，{reason}：{cases} 件案件，{files} 个文件；已打开，完好</translation>
    </message>
    <message>
        <source>The records are those of {moment} again.</source>
        <translation>数据已恢复到 {moment}。</translation>
    </message>
    <message>
        <source>{number}: {changes} entries are gone or changed; --bring-back brings them back.</source>
        <translation>{number}：有 {changes} 处缺少或改动；加 --bring-back 可取回。</translation>
    </message>
    <message>
        <source>{number}: nothing is gone or changed.</source>
        <translation>{number}：没有缺少或改动之处。</translation>
    </message>
    <message>
        <source>people: who has a passphrase; give: give somebody one; change-passphrase: one's own; remove: take somebody's away; recovery-code: print a new one; rekey: give the records another key</source>
        <translation>people：谁有密码；give：给某人设密码；change-passphrase：改自己的密码；remove：取消某人的密码；recovery-code：生成新的恢复码；rekey：换新密钥</translation>
    </message>
    <message>
        <source>name or work number</source>
        <translation>姓名或工号</translation>
    </message>
    <message>
        <source>ask for the recovery code instead of a passphrase, for who forgot it</source>
        <translation>忘记密码时，用恢复码代替密码</translation>
    </message>
    <message>
        <source>its first line is the new passphrase (default: typed twice, unseen)</source>
        <translation>文件第一行是新密码（不给则输入两遍，不显示）</translation>
    </message>
    <message>
        <source>The records are encrypted. {name} signs in with the passphrase from now on.</source>
        <translation>案卷数据已加密，今后由{name}用密码登录。</translation>
    </message>
    <message>
        <source>Recovery code: {code}
Write it down and keep it where nobody finds it near this computer. It is not shown again.</source>
        <translation>恢复码：{code}
请抄写下来，存放在远离本机、别人找不到的地方。以后不再显示。</translation>
    </message>
    <message>
        <source>The records have another key. Passphrases and recovery code stay as they are.</source>
        <translation>数据已换用新密钥。密码和恢复码不变。</translation>
    </message>
    <message>
        <source>{count} kept files cannot be read and were left as they are; `check` names them.</source>
        <translation>有 {count} 个存档文件读不出来，已原样保留；用 check 可以查看是哪些。</translation>
    </message>
    <message>
        <source>The older backups are encrypted too; those on a second target with the next copy there.</source>
        <translation>原有备份也已加密；第二备份位置上的备份将在下次复制到该处时加密。</translation>
    </message>
    <message>
        <source>{count} backups from before are damaged and stay readable by anybody: {names}. Remove them by hand.</source>
        <translation>以前的备份中有{count}份已损坏，仍未加密，任何人都能读取：{names}。请手工删除。</translation>
    </message>
    <message>
        <source>{name} has a passphrase.</source>
        <translation>已为{name}设好密码。</translation>
    </message>
    <message>
        <source>{name} signs in with the new passphrase from now on.</source>
        <translation>今后{name}用新密码登录。</translation>
    </message>
    <message>
        <source>{name} comes in no more. Whoever had the keys could have kept a copy: `keys rekey` makes others.</source>
        <translation>{name}不能再登录。有过密钥的人可能留有副本，可用 keys rekey 换新密钥。</translation>
    </message>
    <message>
        <source>has a passphrase</source>
        <translation>有密码</translation>
    </message>
    <message>
        <source>has none</source>
        <translation>无密码</translation>
    </message>
    <message>
        <source>There is no recovery code: `keys recovery-code` makes one.</source>
        <translation>还没有恢复码，可用 keys recovery-code 生成。</translation>
    </message>
    <message>
        <source>{saves} saves of run {run} are in {database}.</source>
        <translation>{database} 中已有本轮 {run} 的 {saves} 次保存。</translation>
    </message>
    <message>
        <source>Run {run}: {found} saves are there, the last is number {last}; {missing} missing.</source>
        <translation>本轮 {run}：现有 {found} 次保存，最后一次编号 {last}；缺失 {missing} 次。</translation>
    </message>
    <message>
        <source>name of the run: letters, digits, hyphens; its numbers go on where it stopped before</source>
        <translation>本轮名称：字母、数字、连字符；编号接着上次停下处继续</translation>
    </message>
    <message>
        <source>Works on a practice committee only (make one with `sample`). Each save is one transaction of a real service.
With --ack the n-th line `saved &lt;n&gt;` says that the n-th save of this process is on the disk. Kill it, then
ask with --look: every save that was told must be there. Exit code 1: one is missing, or anything is damaged.</source>
        <translation>只在练习委员会上运行（可用 `sample` 生成）。每次保存都是真实业务的一个事务。
加上 --ack 后，第 n 行 `saved &lt;n&gt;` 表示本进程的第 n 次保存已经落盘。强制终止后，
再用 --look 查看：凡报告过的保存都必须还在。退出码 1：有保存缺失，或有内容损坏。</translation>
    </message>
    <message>
        <source>how many saves (default: until the process ends)</source>
        <translation>保存多少次（默认：直到进程结束）</translation>
    </message>
    <message>
        <source>make none, but say which are there, and whether database and kept files are whole</source>
        <translation>不写入，只说明哪些保存还在、数据库和存档文件是否完好</translation>
    </message>
    <message>
        <source>letters, digits and hyphens are needed</source>
        <translation>只能用字母、数字和连字符</translation>
    </message>
    <message>
        <source>Recovery code: </source>
        <translation>恢复码：</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>密码：</translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <translation>新密码：</translation>
    </message>
    <message>
        <source>The same once more: </source>
        <translation>再输入一遍：</translation>
    </message>
    <message>
        <source>Name or work number: </source>
        <translation>姓名或工号：</translation>
    </message>
    <message>
        <source>The server is an office's now: the database {database} with its roles and policies.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The database {database} has the roles, grants and policies of this version.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is invited: give the file {file} by hand, it lets in whoever has it. It is good until {until}, and once.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is {role} now.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} comes in no more; what was open has ended ({count}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Password of the login (empty: as .pgpass says): </source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>invited until {until}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>init: make the server an office's, or bring it up to date; people: who has a login; add-person: invite somebody; change-person: role, sight, or a new invitation; remove-person: take the login away</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>postgresql://login@host/database, without a password</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>who</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>its first line is the password of the login (-: standard input; default: asked for)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>what the person does</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>which cases the person sees (default: what is usual for the role)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>with change-person: a new password for once, in a new invitation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the invitation to write (default: in this folder, under the name)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>under which name or address colleagues reach the server (default: that of the URL)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the certificate (PEM) of whoever vouches for the server; without it the system's are asked</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>without TLS, for a server on this very computer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>with init: the first administrator, who invites the others</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>with init: the name of the committee that is founded there</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Clocks</name>
    <message>
        <source>The clock stood still</source>
        <translation>中止，不计算</translation>
    </message>
    <message>
        <source>Last day: the first working day after it</source>
        <translation>到期日：其后第一个工作日</translation>
    </message>
    <message>
        <source>{day}: no last day, it moves on</source>
        <translation>{day}：不作到期日，顺延</translation>
    </message>
    <message>
        <source>{day}, added by the extension</source>
        <translation>{day}，延期增加</translation>
    </message>
    <message>
        <source>{day}: not counted</source>
        <translation>{day}：不计算</translation>
    </message>
    <message>
        <source>%n working day(s) after {day}, which is not counted</source>
        <translation>自 {day} 起 %n 个工作日（当日不计）</translation>
    </message>
    <message>
        <source>%n calendar day(s) after {day}, which is not counted</source>
        <translation>自 {day} 起 %n 日（当日不计）</translation>
    </message>
    <message>
        <source>Stands still since {day}: {reason}</source>
        <translation>自 {day} 起中止：{reason}</translation>
    </message>
    <message>
        <source>Stood still from {day}, counted again from {end}: {reason}</source>
        <translation>{day} 起中止，{end} 起恢复计算：{reason}</translation>
    </message>
    <message>
        <source>Provisional: the State Council's notice of holidays for {years} is not entered yet.</source>
        <translation>暂定：{years} 年国务院节假日通知尚未录入。</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Close the case?</source>
        <translation>结案？</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>{amount} yuan are left to pay.</source>
        <translation>尚有 {amount} 元未付。</translation>
    </message>
    <message>
        <source>Why it is closed all the same</source>
        <translation>未履行完毕仍结案的理由</translation>
    </message>
</context>
<context>
    <name>CodeOnPaper</name>
    <message>
        <source>Recovery code of the mediation desk</source>
        <translation>调解台恢复码</translation>
    </message>
    <message>
        <source>Whoever has this paper can open the committee's records. Lock it away where the seal is kept. It is used at the sign-in page under “Forgotten passphrase”. A newer code makes this one worthless.</source>
        <translation>持有这张纸的人可以打开本会数据，请和印章一起锁好。在登录页“忘记密码”处使用。换了新码后，这组码即失效。</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns of the list</source>
        <translation>列表显示哪些列</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>显示所选列</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>查找列</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Space ticks, Alt+Up and Alt+Down move.</source>
        <translation>空格键勾选，Alt+↑、Alt+↓ 移动。</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>add a case,register a case,receive</source>
        <translation>新增案件,登记案件,立案,受理登记</translation>
    </message>
    <message>
        <source>Import submissions</source>
        <translation>导入申请</translation>
    </message>
    <message>
        <source>import,take in an export of the mini program</source>
        <translation>导入,小程序导出</translation>
    </message>
    <message>
        <source>Review new submissions</source>
        <translation>逐件审查新提交</translation>
    </message>
    <message>
        <source>review inbox,accept</source>
        <translation>审查收件箱,受理审查</translation>
    </message>
    <message>
        <source>Quarantined submissions</source>
        <translation>待更正的导入行</translation>
    </message>
    <message>
        <source>quarantine,rows that were not taken in</source>
        <translation>隔离,未收进的行</translation>
    </message>
    <message>
        <source>People and cases that look like one</source>
        <translation>疑似重复的人和案件</translation>
    </message>
    <message>
        <source>duplicates,repeats,merge</source>
        <translation>查重,重复,合并</translation>
    </message>
    <message>
        <source>Today's meeting: enter the room</source>
        <translation>今天的调解：进入调解室</translation>
    </message>
    <message>
        <source>hold the meeting,session,begin</source>
        <translation>开庭,开始调解,会议室,进调解室</translation>
    </message>
    <message>
        <source>Before the next meetings</source>
        <translation>会前待办</translation>
    </message>
    <message>
        <source>call the parties,who comes,reminders</source>
        <translation>联系当事人,谁来参加,提醒</translation>
    </message>
    <message>
        <source>Receipts that are out</source>
        <translation>未交回的送达回证</translation>
    </message>
    <message>
        <source>served papers,return of service</source>
        <translation>送达,送达回证</translation>
    </message>
    <message>
        <source>Print the day sheet</source>
        <translation>打印今日单</translation>
    </message>
    <message>
        <source>print,today's sheet</source>
        <translation>打印,今日单</translation>
    </message>
    <message>
        <source>Preview the day sheet</source>
        <translation>预览今日单</translation>
    </message>
    <message>
        <source>Search the list of cases</source>
        <translation>在案件列表里查找</translation>
    </message>
    <message>
        <source>filter,find</source>
        <translation>筛选,查找</translation>
    </message>
    <message>
        <source>Monthly report in Excel</source>
        <translation>月报（Excel）</translation>
    </message>
    <message>
        <source>export,workbook,report</source>
        <translation>导出,报表,月度报表</translation>
    </message>
    <message>
        <source>Board for the hall</source>
        <translation>大厅看板</translation>
    </message>
    <message>
        <source>wall board,screen in the hall,full screen</source>
        <translation>大屏,墙面屏,全屏展示</translation>
    </message>
    <message>
        <source>Undo your last change</source>
        <translation>撤销我的上一步</translation>
    </message>
    <message>
        <source>undo,take back</source>
        <translation>撤销,撤回</translation>
    </message>
    <message>
        <source>Check a paper: is it genuine?</source>
        <translation>文书验真</translation>
    </message>
    <message>
        <source>verify,scan of a signed paper,forged</source>
        <translation>验真,核验,签署扫描件,真伪,扫描件</translation>
    </message>
    <message>
        <source>Clause bank</source>
        <translation>条款库</translation>
    </message>
    <message>
        <source>ready terms,clauses of agreements</source>
        <translation>常用条款,协议条款</translation>
    </message>
    <message>
        <source>Wording of papers</source>
        <translation>文书用语</translation>
    </message>
    <message>
        <source>templates,change the text of notices and agreements</source>
        <translation>模板,修改通知书和协议书的文字,文书模板</translation>
    </message>
    <message>
        <source>The bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>deleted,bring back</source>
        <translation>删除,还原</translation>
    </message>
    <message>
        <source>Requests about personal data</source>
        <translation>个人信息请求</translation>
    </message>
    <message>
        <source>privacy,personal information,copy of the data,erase a person</source>
        <translation>隐私,个人信息,信息副本,删除个人信息</translation>
    </message>
    <message>
        <source>Files past their term</source>
        <translation>保管期满案卷</translation>
    </message>
    <message>
        <source>retention list,destroy files,destruction</source>
        <translation>保管期限,销毁清册,销毁档案</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>操作留痕</translation>
    </message>
    <message>
        <source>Check of the records</source>
        <translation>数据体检</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>back up now,restore,second place,stick,bring a case back</source>
        <translation>立即备份,恢复,第二份备份,U盘,取回案件</translation>
    </message>
    <message>
        <source>Passphrases of people</source>
        <translation>人员密码</translation>
    </message>
    <message>
        <source>password,recovery code,sign in,another key</source>
        <translation>密码,密码,恢复码,登录,更换密钥</translation>
    </message>
    <message>
        <source>Who may do what</source>
        <translation>权限一览</translation>
    </message>
    <message>
        <source>roles,rights,permissions</source>
        <translation>角色,权限,谁能做什么</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Keys of the desk</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>shortcuts,help</source>
        <translation>快捷键一览,帮助</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>查找全部</translation>
    </message>
    <message>
        <source>Lock the desk</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>leave for a while,another person</source>
        <translation>离开一会儿,换人,锁屏</translation>
    </message>
    <message>
        <source>Leave the desk</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>quit,close</source>
        <translation>退出程序,关闭</translation>
    </message>
    <message>
        <source>Add a condition to the list</source>
        <translation>给列表加条件</translation>
    </message>
    <message>
        <source>filter,condition</source>
        <translation>筛选,条件</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>列表的列</translation>
    </message>
    <message>
        <source>columns,fields shown</source>
        <translation>选择列,显示字段</translation>
    </message>
    <message>
        <source>This list in Excel</source>
        <translation>列表导出 Excel</translation>
    </message>
    <message>
        <source>export,workbook,table</source>
        <translation>导出,表格</translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation>打印列表</translation>
    </message>
    <message>
        <source>print,PDF of the list</source>
        <translation>打印,列表 PDF</translation>
    </message>
    <message>
        <source>Keep this list as a view</source>
        <translation>把列表存为视图</translation>
    </message>
    <message>
        <source>save the view,keep</source>
        <translation>保存视图,存视图</translation>
    </message>
    <message>
        <source>Plan a meeting</source>
        <translation>排一次调解</translation>
    </message>
    <message>
        <source>schedule,new meeting,book a room</source>
        <translation>排期,预约调解室,安排调解</translation>
    </message>
    <message>
        <source>The calendar of today</source>
        <translation>今天的排期</translation>
    </message>
    <message>
        <source>meetings of today,rooms today</source>
        <translation>今日排期,今天的调解</translation>
    </message>
    <message>
        <source>The calendar of this week</source>
        <translation>本周排期</translation>
    </message>
    <message>
        <source>meetings of the week</source>
        <translation>这周的调解</translation>
    </message>
    <message>
        <source>The calendar of this month</source>
        <translation>本月排期</translation>
    </message>
    <message>
        <source>meetings of the month</source>
        <translation>这个月的调解</translation>
    </message>
    <message>
        <source>Meetings as a list</source>
        <translation>调解场次列表</translation>
    </message>
    <message>
        <source>list of meetings</source>
        <translation>排期列表,场次</translation>
    </message>
    <message>
        <source>The calendar by rooms</source>
        <translation>按调解室看排期</translation>
    </message>
    <message>
        <source>rooms as lanes</source>
        <translation>房间,调解室</translation>
    </message>
    <message>
        <source>The calendar by mediators</source>
        <translation>按调解员看排期</translation>
    </message>
    <message>
        <source>mediators as lanes,absences</source>
        <translation>调解员,请假</translation>
    </message>
    <message>
        <source>Break, or go on</source>
        <translation>暂停或继续</translation>
    </message>
    <message>
        <source>pause,begin the meeting</source>
        <translation>休息,开始调解</translation>
    </message>
    <message>
        <source>From notes to offers, and back</source>
        <translation>在笔录与报价之间切换</translation>
    </message>
    <message>
        <source>Note private talk, or what all hear</source>
        <translation>记背靠背谈话，或记公开的话</translation>
    </message>
    <message>
        <source>Cover what is private, or show it</source>
        <translation>遮住或显示背靠背内容</translation>
    </message>
    <message>
        <source>Rights told, recusal asked</source>
        <translation>告知权利义务、询问回避</translation>
    </message>
    <message>
        <source>Somebody else takes part</source>
        <translation>增加参加人</translation>
    </message>
    <message>
        <source>relative,expert,recorder</source>
        <translation>亲属,专家,记录人</translation>
    </message>
    <message>
        <source>Meet again</source>
        <translation>约下一次</translation>
    </message>
    <message>
        <source>next meeting,continue</source>
        <translation>下次调解,继续调解</translation>
    </message>
    <message>
        <source>Propose in writing</source>
        <translation>提调解方案</translation>
    </message>
    <message>
        <source>Not agreed</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>Agreed: write it down</source>
        <translation>达成，写入协议</translation>
    </message>
    <message>
        <source>Agreed orally: register it</source>
        <translation>口头达成，登记</translation>
    </message>
    <message>
        <source>Break off and adjourn</source>
        <translation>中断，延期再谈</translation>
    </message>
    <message>
        <source>Suspend the mediation</source>
        <translation>中止调解</translation>
    </message>
    <message>
        <source>The parties get up</source>
        <translation>散会</translation>
    </message>
    <message>
        <source>Only record the meeting</source>
        <translation>只写调解记录</translation>
    </message>
    <message>
        <source>Leave the room</source>
        <translation>离开调解室</translation>
    </message>
    <message>
        <source>There is no meeting left to be held today.</source>
        <translation>今天没有要开的调解了。</translation>
    </message>
    <message>
        <source>Nobody signs in here, so there is nothing to lock.</source>
        <translation>这里不用登录，也就不用锁定。</translation>
    </message>
    <message>
        <source>Lock the screen of the computer when you leave.</source>
        <translation>离开时请锁定电脑屏幕。</translation>
    </message>
    <message>
        <source>Print: {paper}</source>
        <translation>打印{paper}</translation>
    </message>
    <message>
        <source>Scan in: {paper}</source>
        <translation>扫描录入{paper}</translation>
    </message>
    <message>
        <source>Bind the file of the case as PDF</source>
        <translation>卷宗装订为 PDF</translation>
    </message>
    <message>
        <source>Write down an inquiry</source>
        <translation>写调查记录</translation>
    </message>
    <message>
        <source>The court's side of the case</source>
        <translation>法院移交情况</translation>
    </message>
    <message>
        <source>Write the note on the file</source>
        <translation>写卷宗情况说明</translation>
    </message>
</context>
<context>
    <name>CommitteeSection</name>
    <message>
        <source>What you typed and did not save is here again ({moment})</source>
        <translation>上次未保存的输入已恢复（{moment}）</translation>
    </message>
    <message>
        <source>Show what is saved</source>
        <translation>显示已保存的内容</translation>
    </message>
    <message>
        <source>The settings of the committee are saved.</source>
        <translation>调解组织的设置已保存。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the settings of the committee (Ctrl+S)</source>
        <translation>保存调解组织的设置（Ctrl+S）</translation>
    </message>
    <message>
        <source>Back to what is saved</source>
        <translation>恢复为已保存的内容</translation>
    </message>
    <message>
        <source>Name of the committee</source>
        <translation>调解组织名称</translation>
    </message>
    <message>
        <source>As it stands on the seal and in the signature block of an agreement.</source>
        <translation>与印章、协议书落款一致。</translation>
    </message>
    <message>
        <source>Name on the seal</source>
        <translation>印章名称</translation>
    </message>
    <message>
        <source>Named to consumers when nothing is found in the progress look-up.</source>
        <translation>查询进度无结果时告知消费者的电话。</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Numbers that were given stay as they are; a change begins with the next number.</source>
        <translation>已编的号不变，修改后从下一个号起生效。</translation>
    </message>
    <message>
        <source>A ranking shows no rate for an insurer or a mediator with fewer cases.</source>
        <translation>案件数少于此数的保险公司或调解员，排名中不显示比率。</translation>
    </message>
    <message>
        <source>Fewest cases for a rate</source>
        <translation>显示比率的最少件数</translation>
    </message>
    <message>
        <source>A case settled privately and withdrawn counts as success</source>
        <translation>和解撤回计入调解成功</translation>
    </message>
    <message>
        <source>Every rate says on the sheet whether it does.</source>
        <translation>报表中每个比率都会注明是否计入。</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Then only the passphrase of somebody who works here opens the desk again.</source>
        <translation>锁定后，须由本单位人员用密码重新登录。</translation>
    </message>
    <message>
        <source>Minutes unused until it locks</source>
        <translation>无人操作几分钟后锁定</translation>
    </message>
</context>
<context>
    <name>Compared</name>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>保单号</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报案号</translation>
    </message>
    <message>
        <source>Claim number</source>
        <translation>赔案号</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>争议金额</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
</context>
<context>
    <name>Completing</name>
    <message>
        <source>Known people</source>
        <translation>以前来过的人</translation>
    </message>
    <message>
        <source>Known insurers</source>
        <translation>名录中的保险公司</translation>
    </message>
    <message>
        <source>Policies of this person</source>
        <translation>此人的保单</translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s)</source>
        <translation>
            <numerusform>共 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>last {number}</source>
        <translation>最近 {number}</translation>
    </message>
</context>
<context>
    <name>Concerned</name>
    <message>
        <source>{answer} ({at})</source>
        <translation>{answer}（{at}）</translation>
    </message>
    <message>
        <source>last contact {at}, {how}: {result}</source>
        <translation>上次联系 {at}，{how}：{result}</translation>
    </message>
    <message>
        <source>{paper} went out {on}: {result}</source>
        <translation>{paper} {on} 送出：{result}</translation>
    </message>
    <message>
        <source>receipt still out</source>
        <translation>回证未交回</translation>
    </message>
    <message>
        <source>not told of it yet</source>
        <translation>尚未通知</translation>
    </message>
</context>
<context>
    <name>ConcernedList</name>
    <message numerus="yes">
        <source>To be told: %n</source>
        <translation>
            <numerusform>需要通知的人：%n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConditionDialog</name>
    <message>
        <source>Change the condition</source>
        <translation>修改条件</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>条件项目</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>纠纷原因</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>City</source>
        <translation>所在地市</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>End reason</source>
        <translation>终结原因</translation>
    </message>
    <message>
        <source>Claimed amount</source>
        <translation>争议金额</translation>
    </message>
    <message>
        <source>Agreed amount</source>
        <translation>协议金额</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Concluded</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Next step on</source>
        <translation>下一步日期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>Without a next step</source>
        <translation>无下一步</translation>
    </message>
    <message>
        <source>Sensitive data</source>
        <translation>含敏感个人信息</translation>
    </message>
    <message>
        <source>Risk of escalation</source>
        <translation>有激化风险</translation>
    </message>
    <message>
        <source>In court or arbitration</source>
        <translation>已诉讼或仲裁</translation>
    </message>
    <message>
        <source>Not overdue</source>
        <translation>未超期</translation>
    </message>
    <message>
        <source>With a next step</source>
        <translation>有下一步</translation>
    </message>
    <message>
        <source>No sensitive data</source>
        <translation>不含敏感个人信息</translation>
    </message>
    <message>
        <source>No risk of escalation</source>
        <translation>无激化风险</translation>
    </message>
    <message>
        <source>Not in court or arbitration</source>
        <translation>未诉讼或仲裁</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>The next 7 days</source>
        <translation>未来 7 天</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>尚未指定</translation>
    </message>
    <message>
        <source>Not filled</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>{field}: {values}</source>
        <translation>{field}：{values}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未结案</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{some} and {count} more</source>
        <translation>{some}等，另 {count} 项</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>{amount} or more</source>
        <translation>{amount} 以上</translation>
    </message>
    <message>
        <source>{amount} or less</source>
        <translation>{amount} 以下</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>The agreement names no day on which the sum is paid.</source>
        <translation>协议未写明付款日期。</translation>
    </message>
    <message>
        <source>The agreement does not say how it is performed.</source>
        <translation>协议未写明履行方式。</translation>
    </message>
    <message>
        <source>The agreement does not say when it is performed.</source>
        <translation>协议未写明履行时限。</translation>
    </message>
    <message>
        <source>The agreement does not say to whom the sum is paid.</source>
        <translation>协议未写明收款人。</translation>
    </message>
    <message>
        <source>An agent in this case has no special authority to settle.</source>
        <translation>本案有代理人未取得特别授权。</translation>
    </message>
    <message>
        <source>not performed, it can be enforced</source>
        <translation>不履行的，可以申请强制执行</translation>
    </message>
    <message>
        <source>the parties make a new agreement, or sue</source>
        <translation>当事人可变更或另行达成协议，也可起诉</translation>
    </message>
    <message>
        <source>by the parties; it may be made again in time</source>
        <translation>由当事人撤回；期限内可再次申请</translation>
    </message>
</context>
<context>
    <name>ConfirmationState</name>
    <message>
        <source>Applied for</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Application withdrawn</source>
        <translation>撤回申请</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Another desk saved this meanwhile: which one stands?</source>
        <translation>别的电脑刚保存过，以哪个为准？</translation>
    </message>
    <message>
        <source>Save like this</source>
        <translation>按此保存</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Both are kept in the history, whichever you choose. Nothing is saved before you choose.</source>
        <translation>不论选哪个，历程里两个都有。选定之前什么也不保存。</translation>
    </message>
    <message>
        <source>Taken over from the other desk: {fields}</source>
        <translation>已采用对方的修改：{fields}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>都要</translation>
    </message>
    <message>
        <source>Theirs first, mine below it</source>
        <translation>对方的在前，我的接在后面</translation>
    </message>
    <message>
        <source>Before: {value}</source>
        <translation>原来：{value}</translation>
    </message>
</context>
<context>
    <name>ConsentScope</name>
    <message>
        <source>Sensitive data</source>
        <translation>敏感个人信息</translation>
    </message>
    <message>
        <source>Data of a child under 14</source>
        <translation>不满十四周岁未成年人信息</translation>
    </message>
</context>
<context>
    <name>ConsultationDialog</name>
    <message>
        <source>What is the answer?</source>
        <translation>怎么答复？</translation>
    </message>
    <message>
        <source>Answer and close</source>
        <translation>答复并办结</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>It stays with the consultation.</source>
        <translation>答复内容随咨询保存。</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>What does the other side say?</source>
        <translation>对方怎么答复？</translation>
    </message>
    <message>
        <source>Record a contact</source>
        <translation>登记联系情况</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>联系对象</translation>
    </message>
    <message>
        <source>Choose a party</source>
        <translation>请选择当事人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>联系内容</translation>
    </message>
    <message>
        <source>Left empty, what is written stays: {step}</source>
        <translation>留空则保留原有的下一步：{step}</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>由谁办理</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>spoken to</source>
        <translation>已说上话</translation>
    </message>
    <message>
        <source>takes part</source>
        <translation>愿意参加调解</translation>
    </message>
    <message>
        <source>nothing goes on until it agrees, or the mediation is ended</source>
        <translation>改口同意或终止调解之前，案件不再推进</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>再联系</translation>
    </message>
    <message>
        <source>mend it at the party</source>
        <translation>到当事人信息中更正</translation>
    </message>
    <message>
        <source>{at}: {name}, {result}</source>
        <translation>{at}：{name}，{result}</translation>
    </message>
</context>
<context>
    <name>ContactManner</name>
    <message>
        <source>By telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>By message</source>
        <translation>短信或微信</translation>
    </message>
    <message>
        <source>By letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>上门或来访</translation>
    </message>
</context>
<context>
    <name>ContactResult</name>
    <message>
        <source>Reached</source>
        <translation>已联系上</translation>
    </message>
    <message>
        <source>Agrees to mediation</source>
        <translation>同意调解</translation>
    </message>
    <message>
        <source>Refuses mediation</source>
        <translation>拒绝调解</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未联系上</translation>
    </message>
    <message>
        <source>Wrong number or address</source>
        <translation>号码或地址有误</translation>
    </message>
</context>
<context>
    <name>CopiedRows</name>
    <message>
        <source>{list}, to the clipboard</source>
        <translation>{list}，复制到剪贴板</translation>
    </message>
</context>
<context>
    <name>CorrectedField</name>
    <message>
        <source>Kind of record</source>
        <translation>业务类型</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>纠纷原因</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>受理渠道</translation>
    </message>
    <message>
        <source>City</source>
        <translation>所在地市</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reason of the end</source>
        <translation>终结原因</translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>Concluded on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>First meeting on</source>
        <translation>首次调解</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>争议金额</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>达成协议</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付金额</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Add a correction</source>
        <translation>登记更正</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>The case stays as it was filed. The correction is shown beside it, with your name.</source>
        <translation>原卷保持归档时的样子；更正显示在旁边，并注明您的姓名。</translation>
    </message>
    <message>
        <source>What is corrected</source>
        <translation>更正事项</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>原记载</translation>
    </message>
    <message>
        <source>Right is</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>How it came to light, and what proves it</source>
        <translation>如何发现，有何依据</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>{month}, {figure}</source>
        <translation>{month} {figure}</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
    <message>
        <source>(listed in {month}; the balance here begins with it)</source>
        <translation>（列示于{month}，本期期初已含）</translation>
    </message>
    <message>
        <source>{period}, {figure}, with corrections</source>
        <translation>{period}{figure}（含更正）</translation>
    </message>
    <message>
        <source>Corrected: {figure}</source>
        <translation>更正：{figure}</translation>
    </message>
    <message>
        <source>cases corrected</source>
        <translation>件有更正</translation>
    </message>
    <message>
        <source>{field} {amount} yuan</source>
        <translation>{field} {amount} 元</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}：{before} → {after}</translation>
    </message>
    <message>
        <source>is counted, was not before</source>
        <translation>原未计入，现计入</translation>
    </message>
    <message>
        <source>was counted, is not any more</source>
        <translation>原计入，现不计入</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{name}, {moment}</source>
        <translation>{name} {moment}</translation>
    </message>
</context>
<context>
    <name>CorrectionsCard</name>
    <message>
        <source>Corrections of frozen months</source>
        <translation>更正前月</translation>
    </message>
    <message>
        <source>Case by case</source>
        <translation>逐案列出</translation>
    </message>
    <message>
        <source>The frozen months stay as they were handed in; what was changed later stands here.</source>
        <translation>已冻结的月份保持上报时的数字；此后的改动列在这里。</translation>
    </message>
    <message>
        <source>Figures only</source>
        <translation>只看数字</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourtDialog</name>
    <message>
        <source>The court's side of the case</source>
        <translation>法院移交情况</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>法院</translation>
    </message>
    <message>
        <source>Judge or clerk</source>
        <translation>法官或者书记员</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>One paper to a line, with its pages or copies; the list of what goes back is made of it.</source>
        <translation>一行一份，写明页数或者份数；退回材料清单照此生成。</translation>
    </message>
    <message>
        <source>What the court handed over</source>
        <translation>法院移交的材料</translation>
    </message>
    <message>
        <source>The court was told on</source>
        <translation>报告法院日期</translation>
    </message>
    <message>
        <source>Its papers went back on</source>
        <translation>材料退回日期</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Mediation desk</source>
        <translation>调解台</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
</context>
<context>
    <name>DataConsentsDialog</name>
    <message>
        <source>Consents to the use of sensitive data</source>
        <translation>处理敏感个人信息的同意</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>登记同意</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This case holds sensitive data: health, accounts, a child under 14</source>
        <translation>本案含敏感个人信息（健康、金融账户、不满十四周岁未成年人）</translation>
    </message>
    <message>
        <source>No consent is on record yet.</source>
        <translation>尚未登记同意。</translation>
    </message>
    <message>
        <source>Whose data</source>
        <translation>谁的信息</translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>同意事项</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>For a child under 14 a parent or guardian consents.</source>
        <translation>不满十四周岁的，由父母或其他监护人同意。</translation>
    </message>
    <message>
        <source>Who consents</source>
        <translation>同意人</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>On paper, by telephone, in the mini program</source>
        <translation>书面、电话、小程序等</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>{name}: {scope}, by {giver} on {day}</source>
        <translation>{name}：{scope}，{giver}于{day}同意</translation>
    </message>
    <message>
        <source>withdrawn {day}</source>
        <translation>{day}撤回</translation>
    </message>
    <message>
        <source>Withdrawn…</source>
        <translation>撤回…</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Choose from the calendar</source>
        <translation>从日历中选择</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Monday</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>1 workday left</source>
        <translation>剩 1 个工作日</translation>
    </message>
    <message>
        <source>{days} workdays left</source>
        <translation>剩 {days} 个工作日</translation>
    </message>
    <message>
        <source>1 workday over</source>
        <translation>超期 1 个工作日</translation>
    </message>
    <message>
        <source>{days} workdays over</source>
        <translation>超期 {days} 个工作日</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <translation>明天到期</translation>
    </message>
    <message>
        <source>1 day over</source>
        <translation>超期 1 天</translation>
    </message>
    <message>
        <source>{days} days left</source>
        <translation>剩 {days} 天</translation>
    </message>
    <message>
        <source>{days} days over</source>
        <translation>超期 {days} 天</translation>
    </message>
    <message>
        <source>{day} ({weekday})</source>
        <translation>{day}（{weekday}）</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Save and count again</source>
        <translation>保存并重算</translation>
    </message>
    <message>
        <source>Now: {day}</source>
        <translation>现在：{day}</translation>
    </message>
    <message>
        <source>As the program knows it</source>
        <translation>按程序自带</translation>
    </message>
    <message>
        <source>A working day</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>a make-up day, say</source>
        <translation>例如调休上班</translation>
    </message>
    <message>
        <source>A day off</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>by a notice of the State Council or of the province</source>
        <translation>国务院或省里的通知</translation>
    </message>
    <message>
        <source>This day is</source>
        <translation>这一天是</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>It stands in the reasons of every date over it.</source>
        <translation>会显示在跨过这一天的日期的原因里。</translation>
    </message>
</context>
<context>
    <name>DayListDialog</name>
    <message>
        <source>Meetings of {day}</source>
        <translation>{day}的调解日程表</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>调解室</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>A page for each</source>
        <translation>分页按</translation>
    </message>
    <message>
        <source>Day list {day}</source>
        <translation>调解日程表 {day}</translation>
    </message>
</context>
<context>
    <name>DayMeetings</name>
    <message>
        <source>Meetings on {day}</source>
        <translation>{day}的安排</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>A make-up working day</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>No working day: {name}</source>
        <translation>休息日：{name}</translation>
    </message>
    <message>
        <source>No working day</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>Take this time</source>
        <translation>用这个时间</translation>
    </message>
    <message>
        <source>Nothing is planned on this day.</source>
        <translation>这一天还没有安排。</translation>
    </message>
    <message>
        <source>{applicant} and {respondent}</source>
        <translation>{applicant} 与 {respondent}</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Working day</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Make-up working day</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>休息日</translation>
    </message>
</context>
<context>
    <name>DaysPart</name>
    <message>
        <source>From one day to another</source>
        <translation>自选起止日期</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Empty is open; both count in.</source>
        <translation>留空表示不限；首尾均包含。</translation>
    </message>
</context>
<context>
    <name>Deadline</name>
    <message>
        <source>The clock stands still</source>
        <translation>期限中止</translation>
    </message>
    <message>
        <source>{step}: {left}</source>
        <translation>{step}：{left}</translation>
    </message>
    <message>
        <source>{step}: {left} (provisional)</source>
        <translation>{step}：{left}（暂定）</translation>
    </message>
    <message>
        <source>Since {day}: {reason}</source>
        <translation>自 {day} 起：{reason}</translation>
    </message>
    <message>
        <source>Last day: {day}</source>
        <translation>到期日：{day}</translation>
    </message>
    <message>
        <source>The notice of holidays for {years} is not out yet.</source>
        <translation>{years} 年节假日通知尚未公布。</translation>
    </message>
    <message>
        <source>Wanted until {day}; no consent yet: {names}</source>
        <translation>申请延至 {day}；尚未同意：{names}</translation>
    </message>
</context>
<context>
    <name>DecideRecusalDialog</name>
    <message>
        <source>Is the recusal granted?</source>
        <translation>是否准许回避？</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>登记决定</translation>
    </message>
    <message>
        <source>Choose a decision</source>
        <translation>请选择决定</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{name} asks that {mediator} step aside: {ground}, {day}.</source>
        <translation>{name}于{day}申请{mediator}回避：{ground}。</translation>
    </message>
    <message>
        <source>Granted, {mediator} leaves the case at once and is not appointed in it again.</source>
        <translation>准许后，{mediator}即退出本案，不得再被指定。</translation>
    </message>
    <message>
        <source>The meeting of {at} keeps its time and goes to the mediator who is appointed next.</source>
        <translation>{at}的调解时间不变，由接任的调解员主持。</translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Record the court's decision</source>
        <translation>登记法院裁定</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Applied at {court} on {day}.</source>
        <translation>已于 {day} 向{court}申请。</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Day of the decision</source>
        <translation>裁定（撤回）日期</translation>
    </message>
    <message>
        <source>Number of the ruling</source>
        <translation>裁定书文号</translation>
    </message>
    <message>
        <source>Why; a dismissal needs its reason</source>
        <translation>理由（驳回的必填）</translation>
    </message>
</context>
<context>
    <name>DeclineDialog</name>
    <message>
        <source>Decline this matter?</source>
        <translation>不予受理这件事项？</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>The matter ends here without a case number. The reason is counted, the words are kept.</source>
        <translation>事项到此结束，不编案号。理由计入统计，说明留存。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>请选择理由</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>They stand in the notice to the applicant.</source>
        <translation>写入给申请人的不予受理通知书。</translation>
    </message>
</context>
<context>
    <name>DeemAgreedDialog</name>
    <message>
        <source>Did nobody object?</source>
        <translation>无人提出异议？</translation>
    </message>
    <message>
        <source>The parties have agreed</source>
        <translation>视为达成协议</translation>
    </message>
    <message>
        <source>The last day to object was {day}. The agreement is written next, beginning with the proposal.</source>
        <translation>异议期已于{day}届满。接下来起草协议，以调解方案为第一条。</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>调解方案</translation>
    </message>
    <message>
        <source>Empty where nothing is to be paid.</source>
        <translation>无须付款的可以不填。</translation>
    </message>
    <message>
        <source>Agreed amount (yuan)</source>
        <translation>协议金额（元）</translation>
    </message>
</context>
<context>
    <name>Deliveries</name>
    <message>
        <source>{paper}, meeting {sequence}</source>
        <translation>{paper}（第 {sequence} 次调解）</translation>
    </message>
    <message>
        <source>{paper} × {copies}</source>
        <translation>{paper}，{copies}份</translation>
    </message>
    <message>
        <source>Receipt out</source>
        <translation>回证未交回</translation>
    </message>
    <message>
        <source>{result}, {day}</source>
        <translation>{result}，{day}</translation>
    </message>
    <message>
        <source>Wait; days out: {days}</source>
        <translation>等待，送出{days}天</translation>
    </message>
    <message>
        <source>Ask for the receipt; days out: {days}</source>
        <translation>催要回证，送出{days}天</translation>
    </message>
    <message>
        <source>Nobody was reached: serve it again</source>
        <translation>未能送达，请重新送达</translation>
    </message>
</context>
<context>
    <name>DeliveriesDialog</name>
    <message>
        <source>Served papers</source>
        <translation>送达的文书</translation>
    </message>
    <message>
        <source>Nothing went out yet, or nothing was entered.</source>
        <translation>还没有送达过文书，或者尚未登记。</translation>
    </message>
    <message>
        <source>A paper went out…</source>
        <translation>登记送达…</translation>
    </message>
</context>
<context>
    <name>DeliveryDialog</name>
    <message>
        <source>Mend a served paper</source>
        <translation>更正送达登记</translation>
    </message>
    <message>
        <source>A paper went out</source>
        <translation>登记送达</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Which paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>For which meeting</source>
        <translation>哪一次调解</translation>
    </message>
    <message>
        <source>For none</source>
        <translation>与调解无关</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>受送达人</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Name of somebody else</source>
        <translation>其他人的姓名</translation>
    </message>
    <message>
        <source>How</source>
        <translation>送达方式</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>送达地点</translation>
    </message>
    <message>
        <source>Went out on</source>
        <translation>送出日期</translation>
    </message>
    <message>
        <source>Who serves it</source>
        <translation>送达人</translation>
    </message>
    <message>
        <source>Meeting {sequence}, {at}</source>
        <translation>第 {sequence} 次调解，{at}</translation>
    </message>
</context>
<context>
    <name>DeliveryManner</name>
    <message>
        <source>Handed over</source>
        <translation>直接送达</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>邮寄送达</translation>
    </message>
    <message>
        <source>Electronically</source>
        <translation>电子送达</translation>
    </message>
    <message>
        <source>Left at the place</source>
        <translation>留置送达</translation>
    </message>
    <message>
        <source>Handed on by others</source>
        <translation>转交送达</translation>
    </message>
</context>
<context>
    <name>DeliveryResult</name>
    <message>
        <source>Received</source>
        <translation>本人签收</translation>
    </message>
    <message>
        <source>Received by another</source>
        <translation>他人代收</translation>
    </message>
    <message>
        <source>Receipt refused</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Could not be served</source>
        <translation>未能送达</translation>
    </message>
</context>
<context>
    <name>DeskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What you typed and did not save is here again ({moment})</source>
        <translation>上次未保存的输入已恢复（{moment}）</translation>
    </message>
    <message>
        <source>Show what is saved</source>
        <translation>显示已保存的内容</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>不保存就离开？</translation>
    </message>
    <message>
        <source>What you typed here will be lost.</source>
        <translation>这里输入的内容将会丢失。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>继续填写</translation>
    </message>
</context>
<context>
    <name>DeskTable</name>
    <message>
        <source>Another desk took this out of the list</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DeskView</name>
    <message>
        <source>Opening the committee's records …</source>
        <translation>正在打开本会的数据……</translation>
    </message>
</context>
<context>
    <name>DestroyDialog</name>
    <message numerus="yes">
        <source>Destroy %n file(s) for ever?</source>
        <translation>
            <numerusform>永久销毁 %n 卷档案？</numerusform>
        </translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>Everything in them goes: parties, papers, evidence, what was said, what the history tells. Figures and lists of subsidies that were handed in stay as they were. Backups hold them until they are replaced, the monthly ones for a year.</source>
        <translation>卷内内容全部清除：当事人、文书、证据、陈述和办理记录。已上报的统计和补贴申报表保持原样。备份中仍有留存，直至被新备份替换，月备份最长一年。</translation>
    </message>
    <message>
        <source>A backup is made first; without one nothing is destroyed.</source>
        <translation>先做一次备份；备份做不成，就不销毁。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform>等另 %n 卷</numerusform>
        </translation>
    </message>
    <message>
        <source>A second person, who signed the list.</source>
        <translation>在清册上签名的另一位负责人。</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>What is to be said of it</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>A backup is made first …</source>
        <translation>正在先做备份……</translation>
    </message>
</context>
<context>
    <name>Dimension</name>
    <message>
        <source>Insurer</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Property or life insurer</source>
        <translation>财险/人身险</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>纠纷原因</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>City</source>
        <translation>地市</translation>
    </message>
    <message>
        <source>Band of the amount claimed</source>
        <translation>金额段</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Reason of the end</source>
        <translation>终结原因</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>繁简</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>办理用时</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
</context>
<context>
    <name>DisputeDialog</name>
    <message>
        <source>Mend the dispute</source>
        <translation>修改争议信息</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>DisputeForm</name>
    <message>
        <source>Not filled in</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Line of insurance</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>纠纷原因</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Amount in dispute (yuan)</source>
        <translation>争议金额（元）</translation>
    </message>
    <message>
        <source>Policy number</source>
        <translation>保单号</translation>
    </message>
    <message>
        <source>Insurer's report number</source>
        <translation>报案号</translation>
    </message>
    <message>
        <source>Insurer's claim number</source>
        <translation>赔案号</translation>
    </message>
    <message>
        <source>City of the consumer</source>
        <translation>消费者所在地市</translation>
    </message>
    <message>
        <source>What the applicant asks for</source>
        <translation>请求事项</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事实经过</translation>
    </message>
</context>
<context>
    <name>DropDeliveryDialog</name>
    <message>
        <source>It did not go out to {name}?</source>
        <translation>没有送给{name}？</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>撤销登记</translation>
    </message>
    <message>
        <source>Why it is taken out</source>
        <translation>撤销的原因</translation>
    </message>
</context>
<context>
    <name>DropDialog</name>
    <message>
        <source>Give up the longer time limit?</source>
        <translation>放弃这次延期？</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃延期</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The last day stays as it is. The history keeps what was asked and who consented.</source>
        <translation>到期日不变；历程保留申请和已作的同意。</translation>
    </message>
    <message>
        <source>Why it is given up</source>
        <translation>放弃的原因</translation>
    </message>
</context>
<context>
    <name>DropRenewalDialog</name>
    <message>
        <source>Give up the new agreement?</source>
        <translation>放弃新协议？</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>The old agreement goes on. The draft stays with its number as one that was given up.</source>
        <translation>原协议继续有效。新协议稿及其编号保留，标为已放弃。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>DueFilesDialog</name>
    <message>
        <source>Files past their term</source>
        <translation>保管期满案卷</translation>
    </message>
    <message>
        <source>Destroy…</source>
        <translation>销毁…</translation>
    </message>
    <message>
        <source>Nothing is destroyed by itself. Select files, print their list, let a second person approve it, then destroy. What is left is the number, the class and who did it.</source>
        <translation>系统不会自动销毁。选中案卷，打印销毁清册，由另一人批准后再销毁。销毁后只保留卷号、保管期限和经手人。</translation>
    </message>
    <message>
        <source>Over now</source>
        <translation>已届满</translation>
    </message>
    <message>
        <source>Within a year</source>
        <translation>一年内届满</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>已销毁</translation>
    </message>
    <message>
        <source>Which files</source>
        <translation>查看范围</translation>
    </message>
    <message>
        <source>List on paper…</source>
        <translation>打印清册…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing was destroyed yet.</source>
        <translation>尚未销毁过案卷。</translation>
    </message>
    <message>
        <source>No term is over.</source>
        <translation>没有保管期届满的案卷。</translation>
    </message>
    <message>
        <source>List of files to be destroyed</source>
        <translation>档案销毁清册</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) destroyed.</source>
        <translation>
            <numerusform>已销毁 %n 卷。</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>卷号</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>Archived on</source>
        <translation>归档日期</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保管至</translation>
    </message>
    <message>
        <source>term over</source>
        <translation>已届满</translation>
    </message>
    <message>
        <source>ends soon</source>
        <translation>即将届满</translation>
    </message>
    <message>
        <source>{name}, approved by {other}</source>
        <translation>{name}销毁，{other}批准</translation>
    </message>
    <message>
        <source>destroyed {day}</source>
        <translation>{day} 销毁</translation>
    </message>
</context>
<context>
    <name>DueStep</name>
    <message>
        <source>Decide on acceptance</source>
        <translation>受理审查</translation>
    </message>
    <message>
        <source>Supply papers</source>
        <translation>补正材料</translation>
    </message>
    <message>
        <source>Appoint a mediator</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>Mediation period</source>
        <translation>调解期限</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>履行</translation>
    </message>
    <message>
        <source>Insurer answers</source>
        <translation>保险公司答复</translation>
    </message>
    <message>
        <source>Contact the other side</source>
        <translation>联系对方</translation>
    </message>
    <message>
        <source>Objection to the proposal</source>
        <translation>方案异议期</translation>
    </message>
    <message>
        <source>Insurer pays</source>
        <translation>保险公司付款</translation>
    </message>
    <message>
        <source>Judicial confirmation</source>
        <translation>申请司法确认</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>Duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>They are one: merge</source>
        <translation>是同一个，合并</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>列出内容</translation>
    </message>
    <message>
        <source>Why, in words (they stay in the history)</source>
        <translation>理由（记入历程）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Show the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>These are two</source>
        <translation>不是同一个</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>疑似相同</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message numerus="yes">
        <source>%n merge(s) can be undone</source>
        <translation>
            <numerusform>%n 次合并可以撤销</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was merged.</source>
        <translation>没有合并过。</translation>
    </message>
    <message>
        <source>Nothing looks like a duplicate.</source>
        <translation>没有疑似重复。</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s); nobody is merged by the program</source>
        <translation>
            <numerusform>%n 组；程序不会自动合并</numerusform>
        </translation>
    </message>
    <message>
        <source>The first {count} pairs</source>
        <translation>前 {count} 组</translation>
    </message>
    <message>
        <source>Undo this merge</source>
        <translation>撤销此次合并</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>Within 7 days</source>
        <translation>7天以内</translation>
    </message>
    <message>
        <source>8 to 15 days</source>
        <translation>8至15天</translation>
    </message>
    <message>
        <source>16 to 30 days</source>
        <translation>16至30天</translation>
    </message>
    <message>
        <source>31 to 60 days</source>
        <translation>31至60天</translation>
    </message>
    <message>
        <source>61 to 90 days</source>
        <translation>61至90天</translation>
    </message>
    <message>
        <source>Over 90 days</source>
        <translation>90天以上</translation>
    </message>
</context>
<context>
    <name>EarlierMatters</name>
    <message numerus="yes">
        <source>%n earlier matter(s) of this person</source>
        <translation>
            <numerusform>此人此前有 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Show it behind this form</source>
        <translation>在本表后面显示该件</translation>
    </message>
    <message>
        <source>same insurer</source>
        <translation>同一保险公司</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Show it again as it is saved (Esc)</source>
        <translation>恢复为已保存的内容（Esc）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>保存（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>What you typed and did not save is here again ({moment})</source>
        <translation>上次填写未保存的内容已恢复（{moment}）</translation>
    </message>
    <message>
        <source>Show what is saved</source>
        <translation>显示已保存的内容</translation>
    </message>
</context>
<context>
    <name>EffectRule</name>
    <message>
        <source>When all have signed and the seal is on</source>
        <translation>各方签字并加盖印章之日（人民调解）</translation>
    </message>
    <message>
        <source>On the day of agreeing (oral)</source>
        <translation>达成口头协议之日</translation>
    </message>
    <message>
        <source>When the parties have signed (a court's case)</source>
        <translation>各方当事人签字之日（法院委派、委托）</translation>
    </message>
    <message>
        <source>When the last party has signed electronically</source>
        <translation>最后一方电子签名之日（在线）</translation>
    </message>
</context>
<context>
    <name>EffectWords</name>
    <message>
        <source>People's Mediation Law art. 29</source>
        <translation>人民调解法第二十九条</translation>
    </message>
    <message>
        <source>People's Mediation Law art. 30</source>
        <translation>人民调解法第三十条</translation>
    </message>
    <message>
        <source>法释〔2016〕14号; the seal may come later</source>
        <translation>法释〔2016〕14号；章可以后补</translation>
    </message>
    <message>
        <source>Online mediation rules of the courts, 2022; the seal may come later</source>
        <translation>人民法院在线调解规则（2022）；章可以后补</translation>
    </message>
    <message>
        <source>In force: {rule} ({source})</source>
        <translation>生效：{rule}。依据：{source}。</translation>
    </message>
</context>
<context>
    <name>EmptyEvidence</name>
    <message>
        <source>No evidence yet. Drag photos and papers here, paste a picture, or choose files.</source>
        <translation>还没有证据材料。可把照片、文件拖到这里，粘贴图片，或选择文件。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
</context>
<context>
    <name>EndReason</name>
    <message>
        <source>Agreement reached</source>
        <translation>达成调解协议</translation>
    </message>
    <message>
        <source>Settled between themselves and withdrew</source>
        <translation>自行和解并撤回</translation>
    </message>
    <message>
        <source>A party cannot be reached in the period</source>
        <translation>期限内无法联系当事人</translation>
    </message>
    <message>
        <source>A party clearly does not want to go on</source>
        <translation>当事人明确不愿继续调解</translation>
    </message>
    <message>
        <source>The differences are too large</source>
        <translation>分歧较大，难以达成一致</translation>
    </message>
    <message>
        <source>The period is over and was not extended</source>
        <translation>期限届满且未同意延长</translation>
    </message>
    <message>
        <source>A party refuses to sign</source>
        <translation>当事人拒绝签署协议</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他情形</translation>
    </message>
</context>
<context>
    <name>EndSubsidyRuleDialog</name>
    <message>
        <source>End this rule?</source>
        <translation>停用这条标准？</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>every other</source>
        <translation>其他各种难易</translation>
    </message>
    <message>
        <source>Cases that concluded before that day keep it.</source>
        <translation>在这天以前结案的案件仍按这条标准。</translation>
    </message>
    <message>
        <source>It counts no more for cases that conclude from</source>
        <translation>从这天起结案的案件不再适用</translation>
    </message>
</context>
<context>
    <name>Enquiry</name>
    <message>
        <source>Received; it waits to be reviewed</source>
        <translation>已收到，等待审查</translation>
    </message>
    <message>
        <source>Being reviewed; we tell you whether it is accepted</source>
        <translation>正在审查，是否受理将另行告知</translation>
    </message>
    <message>
        <source>Papers are missing; please hand them in as the notice says</source>
        <translation>材料需要补正，请按通知补交</translation>
    </message>
    <message>
        <source>Not accepted; we gladly explain why</source>
        <translation>不予受理，原因可向本会询问</translation>
    </message>
    <message>
        <source>Passed on to the body that deals with it</source>
        <translation>已转交有关单位办理</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未查到</translation>
    </message>
    <message>
        <source>Goes on together with another submission of yours</source>
        <translation>已与您的另一事项合并办理</translation>
    </message>
    <message>
        <source>Passed on to the insurer; waiting for its answer</source>
        <translation>已转交保险公司，等待答复</translation>
    </message>
    <message>
        <source>The insurer has answered</source>
        <translation>保险公司已答复</translation>
    </message>
    <message>
        <source>Accepted; a mediator is being appointed</source>
        <translation>已受理，正在安排调解员</translation>
    </message>
    <message>
        <source>Accepted; the other side is asked whether it takes part</source>
        <translation>已受理，正在征询对方是否同意调解</translation>
    </message>
    <message>
        <source>In mediation; we tell you the time of the next meeting</source>
        <translation>调解中，下次调解时间另行通知</translation>
    </message>
    <message>
        <source>Mediation is suspended; we tell you when it goes on</source>
        <translation>调解已中止，恢复时另行通知</translation>
    </message>
    <message>
        <source>Both sides have the mediator's proposal; please answer in time</source>
        <translation>调解方案已送达双方，请在期限内答复</translation>
    </message>
    <message>
        <source>Both sides agreed; the agreement is being written</source>
        <translation>双方已达成一致，正在制作协议书</translation>
    </message>
    <message>
        <source>The agreement is written and waits for the signatures</source>
        <translation>协议书已制作，等待签署</translation>
    </message>
    <message>
        <source>The agreement is in force and is being performed</source>
        <translation>协议已生效，正在履行</translation>
    </message>
    <message>
        <source>The application was withdrawn</source>
        <translation>申请已撤回</translation>
    </message>
    <message>
        <source>Both sides settled it themselves; withdrawn</source>
        <translation>双方已自行和解，申请已撤回</translation>
    </message>
    <message>
        <source>Mediation has ended without agreement; arbitration, authorities and courts stay open to you</source>
        <translation>调解已终止，未达成协议；您仍可通过仲裁、行政或者诉讼途径解决</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Finished: both sides agreed</source>
        <translation>已办结，双方达成协议</translation>
    </message>
    <message>
        <source>Finished without agreement</source>
        <translation>已办结，未达成协议</translation>
    </message>
    <message>
        <source>Finished: the application was withdrawn</source>
        <translation>已办结，申请已撤回</translation>
    </message>
    <message>
        <source>Finished: both sides settled it themselves</source>
        <translation>已办结，双方自行和解</translation>
    </message>
    <message>
        <source>Finished: mediation was ended</source>
        <translation>已办结，调解终止</translation>
    </message>
    <message>
        <source>Finished: passed on to the body that deals with it</source>
        <translation>已办结，已转交有关单位</translation>
    </message>
    <message>
        <source>Complaint received; it is being read</source>
        <translation>投诉已收到，正在处理</translation>
    </message>
    <message>
        <source>Complaint passed on to the insurer; waiting for its answer</source>
        <translation>投诉已转交保险公司，等待答复</translation>
    </message>
    <message>
        <source>The insurer has answered your complaint</source>
        <translation>保险公司已答复您的投诉</translation>
    </message>
    <message>
        <source>The complaint was withdrawn</source>
        <translation>投诉已撤回</translation>
    </message>
    <message>
        <source>The complaint is finished</source>
        <translation>投诉已办结</translation>
    </message>
    <message>
        <source>In mediation; next meeting {at}</source>
        <translation>调解中，下次调解 {at}</translation>
    </message>
    <message>
        <source>Papers are missing; please hand them in by {day}</source>
        <translation>材料需要补正，请在{day}前（含当日）补交</translation>
    </message>
    <message>
        <source>Not found yet</source>
        <translation>暂未查到</translation>
    </message>
    <message>
        <source>A submission can take a day to reach us. Please try again after 24 hours, or phone {telephone} in working hours.</source>
        <translation>提交的信息可能次日才到达。请在 24 小时后再查询，或在工作时间致电 {telephone}。</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>{day}收到</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{month}{day}日</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{year}年{month}{day}日</translation>
    </message>
</context>
<context>
    <name>EnquiryView</name>
    <message>
        <source>The answer is copied; it can be pasted into a message.</source>
        <translation>答复已复制，可以粘贴发送。</translation>
    </message>
    <message>
        <source>Progress look-up</source>
        <translation>查询进度</translation>
    </message>
    <message>
        <source>Number of the applicant's identity document, as it is dictated</source>
        <translation>申请人证件号码，照对方所报输入即可</translation>
    </message>
    <message>
        <source>Spaces, dashes and a small x do not matter. Who asks for a child or for somebody else gives that person's number, not the own one. Every look-up is written down.</source>
        <translation>空格、横线、小写 x 均可。替未成年人或者他人查询的，请报被查询人本人的证件号码，而不是自己的。每次查询都留有记录。</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查询</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>{count} page(s)</source>
        <translation>{count} 页</translation>
    </message>
    <message>
        <source>from {party}</source>
        <translation>{party}提交</translation>
    </message>
    <message>
        <source>compared with the original</source>
        <translation>已与原件核对</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>复制件</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>Evidence</source>
        <translation>证据材料</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>EvidenceHeader</name>
    <message>
        <source>Evidence</source>
        <translation>证据材料</translation>
    </message>
    <message>
        <source>Evidence list…</source>
        <translation>证据目录…</translation>
    </message>
    <message>
        <source>Save files</source>
        <translation>导出文件</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Take in the picture or the files on the clipboard (Ctrl+V)</source>
        <translation>收入剪贴板中的图片或文件（Ctrl+V）</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Or drag them here from the file manager (Ctrl+O)</source>
        <translation>也可从文件管理器拖到这里（Ctrl+O）</translation>
    </message>
    <message>
        <source>Save this file as…</source>
        <translation>本文件另存为…</translation>
    </message>
    <message>
        <source>All files into a folder…</source>
        <translation>全部存入文件夹…</translation>
    </message>
    <message>
        <source>All files as ZIP…</source>
        <translation>全部存为 ZIP…</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Lines of the evidence</source>
        <translation>证据材料列表</translation>
    </message>
    <message>
        <source>Evidence {number}</source>
        <translation>证据材料 {number}</translation>
    </message>
    <message>
        <source>File {name} · {size} · SHA-256 {hash}…</source>
        <translation>文件 {name} · {size} · SHA-256 {hash}…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The files are saved</source>
        <translation>文件已保存</translation>
    </message>
    <message>
        <source>Another desk changed this line meanwhile. What you typed is still here.</source>
        <translation>这一项刚被别的工作台改过。您输入的内容还在。</translation>
    </message>
    <message>
        <source>Choose field by field</source>
        <translation>逐项选择</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>用对方的</translation>
    </message>
</context>
<context>
    <name>EvidencePreview</name>
    <message>
        <source>No file is chosen</source>
        <translation>未选文件</translation>
    </message>
    <message>
        <source>Preview of the file</source>
        <translation>文件预览</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Turn left (Ctrl+[)</source>
        <translation>向左旋转（Ctrl+[）</translation>
    </message>
    <message>
        <source>Turn right (Ctrl+])</source>
        <translation>向右旋转（Ctrl+]）</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>显示整幅</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} 页，共 {count} 页</translation>
    </message>
</context>
<context>
    <name>ExtendDialog</name>
    <message>
        <source>Extend the time limit</source>
        <translation>延长期限</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Last day now: {day}. {source}</source>
        <translation>现到期日：{day}。{source}</translation>
    </message>
    <message>
        <source>More time holds from the moment at which every party has consented.</source>
        <translation>各方当事人全部同意后，延期才生效。</translation>
    </message>
    <message>
        <source>Wanted since {asked} until {until}. It holds when every party has consented.</source>
        <translation>{asked} 提出延长至 {until}，各方全部同意后生效。</translation>
    </message>
    <message>
        <source>New last day</source>
        <translation>新的到期日</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Why more time is needed</source>
        <translation>延期理由</translation>
    </message>
    <message>
        <source>Give it up…</source>
        <translation>放弃延期…</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>{name}: consented on {day}, {manner}</source>
        <translation>{name}：{day} 同意，{manner}</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>in writing, by phone</source>
        <translation>书面、电话等</translation>
    </message>
</context>
<context>
    <name>Fate</name>
    <message>
        <source>Taken in</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>已在库</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>Apart already</source>
        <translation>早已隔离</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{proposal} ({about})</source>
        <translation>{proposal}（{about}）</translation>
    </message>
</context>
<context>
    <name>FaultsPanel</name>
    <message>
        <source>What is wrong with the text</source>
        <translation>文字中的错误</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s): it can be saved once they are mended</source>
        <translation>
            <numerusform>%n 处错误，改好后才能保存</numerusform>
        </translation>
    </message>
    <message>
        <source>No faults: this can be saved</source>
        <translation>没有错误，可以保存</translation>
    </message>
</context>
<context>
    <name>FigureLabel</name>
    <message>
        <source>Enter opens the cases</source>
        <translation>按 Enter 查看案件</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>{year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>{year}, quarter {quarter}</source>
        <translation>{year}年第{quarter}季度</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year}年{month}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{some} and {count} more</source>
        <translation>{some} 等 {count} 项</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>{rate}: numerator</source>
        <translation>{rate}：分子</translation>
    </message>
    <message>
        <source>{rate}: denominator</source>
        <translation>{rate}：分母</translation>
    </message>
</context>
<context>
    <name>FiguresPlace</name>
    <message>
        <source>Everything to hand in, into a folder…</source>
        <translation>报送材料一次导出…</translation>
    </message>
    <message>
        <source>workbook form and subsidies at once,export all</source>
        <translation>月报、月报表、补贴表一起导出,全部导出</translation>
    </message>
    <message>
        <source>Monthly form…</source>
        <translation>人民调解月报表…</translation>
    </message>
    <message>
        <source>people's mediation form,report to the justice bureau</source>
        <translation>人民调解统计表,司法局月报</translation>
    </message>
    <message>
        <source>Case subsidies…</source>
        <translation>以案定补…</translation>
    </message>
    <message>
        <source>pay of mediators,subsidy sheet</source>
        <translation>调解补贴,补贴表</translation>
    </message>
    <message>
        <source>Subsidies that were applied for…</source>
        <translation>已申报的补贴…</translation>
    </message>
    <message>
        <source>Own reports…</source>
        <translation>自制报表…</translation>
    </message>
    <message>
        <source>reports,rows and columns,table of my own</source>
        <translation>报表,行列,自己的表</translation>
    </message>
    <message>
        <source>Definitions of the rate…</source>
        <translation>成功率口径…</translation>
    </message>
    <message>
        <source>success rate,way of counting</source>
        <translation>成功率,统计口径</translation>
    </message>
    <message>
        <source>Board for the hall</source>
        <translation>大厅看板</translation>
    </message>
    <message>
        <source>Freeze the month of the figures</source>
        <translation>冻结统计月份</translation>
    </message>
    <message>
        <source>Take the freeze of the month back</source>
        <translation>解除统计月份的冻结</translation>
    </message>
    <message>
        <source>Report of the figures on paper</source>
        <translation>打印统计月报</translation>
    </message>
    <message>
        <source>Filter the figures</source>
        <translation>筛选统计数据</translation>
    </message>
</context>
<context>
    <name>FileChoosing</name>
    <message>
        <source>Replace {name}?</source>
        <translation>要替换“{name}”吗？</translation>
    </message>
    <message>
        <source>A file of this name is in the folder already.</source>
        <translation>文件夹中已有同名文件。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>or drop it here</source>
        <translation>或拖放到此处</translation>
    </message>
</context>
<context>
    <name>FilePaper</name>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>申请书</translation>
    </message>
    <message>
        <source>Rights and duties</source>
        <translation>权利义务
告知书</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份证件</translation>
    </message>
    <message>
        <source>Authority letter</source>
        <translation>授权
委托书</translation>
    </message>
    <message>
        <source>Inquiry record</source>
        <translation>调查记录</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据材料</translation>
    </message>
    <message>
        <source>Mediation record</source>
        <translation>调解记录</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议书</translation>
    </message>
    <message>
        <source>Proof of payment</source>
        <translation>履行凭证</translation>
    </message>
    <message>
        <source>Follow-up record</source>
        <translation>回访记录</translation>
    </message>
    <message>
        <source>Court papers</source>
        <translation>司法确认
材料</translation>
    </message>
    <message>
        <source>Note on the file</source>
        <translation>情况说明</translation>
    </message>
    <message>
        <source>Back cover</source>
        <translation>封底</translation>
    </message>
    <message>
        <source>there</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>will come</source>
        <translation>待形成</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>非必备</translation>
    </message>
    <message>
        <source>Made when the file is bound.</source>
        <translation>装订卷宗时形成。</translation>
    </message>
    <message>
        <source>The consumer's submission is kept here.</source>
        <translation>申请人的提交内容已存于本系统。</translation>
    </message>
    <message>
        <source>Registered at this desk. Whether the signed form is in the folder is not known here.</source>
        <translation>已在本工作台登记；签名的登记表是否在卷，系统不掌握。</translation>
    </message>
    <message>
        <source>Counts once the record of a meeting says that rights were told.</source>
        <translation>以调解记录注明已告知权利义务为准。</translation>
    </message>
    <message>
        <source>Counts by the document numbers: {there} of {wanted} parties have one.</source>
        <translation>以证件号码为准：{wanted} 名当事人中 {there} 名已登记。</translation>
    </message>
    <message>
        <source>Wanted where an agent acts: {there} of {wanted} letters were seen.</source>
        <translation>有委托代理人时必备：{wanted} 份中已核验 {there} 份。</translation>
    </message>
    <message>
        <source>Wanted only where an agent acts for a party.</source>
        <translation>有委托代理人时才需要。</translation>
    </message>
    <message>
        <source>Files kept as evidence: {there}</source>
        <translation>已存证据材料 {there} 份</translation>
    </message>
    <message>
        <source>Counts by what is recorded here: {there}</source>
        <translation>以本系统登记为准：{there} 项</translation>
    </message>
    <message>
        <source>Counts once every signature is marked. No scan is kept.</source>
        <translation>以全部签名登记为准，未存扫描件。</translation>
    </message>
    <message>
        <source>Counts once every signature is marked. A scan is kept.</source>
        <translation>以全部签名登记为准，已存扫描件。</translation>
    </message>
    <message>
        <source>Scans that are kept: {there}</source>
        <translation>已保存扫描件：{there}份</translation>
    </message>
    <message>
        <source>None is recorded here; without one nothing is missing.</source>
        <translation>尚未登记；没有时不算缺少。</translation>
    </message>
    <message>
        <source>{required} required: {there} there, {missing} missing, {to_come} to come</source>
        <translation>必备 {required} 项：齐 {there} 项，缺 {missing} 项，待形成 {to_come} 项</translation>
    </message>
    <message>
        <source>Missing: {names}</source>
        <translation>缺 {names}</translation>
    </message>
    <message>
        <source>{position}. {name}: {state}</source>
        <translation>{position}. {name}：{state}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>FileReview</name>
    <message>
        <source>Acceptance lawful</source>
        <translation>受理合法</translation>
    </message>
    <message>
        <source>Papers complete</source>
        <translation>材料齐全</translation>
    </message>
    <message>
        <source>Forms standard</source>
        <translation>文书规范</translation>
    </message>
    <message>
        <source>Evidence timely</source>
        <translation>证据及时</translation>
    </message>
    <message>
        <source>Law applied rightly</source>
        <translation>适用法律正确</translation>
    </message>
    <message>
        <source>Follow-up recorded</source>
        <translation>回访有记录</translation>
    </message>
    <message>
        <source>Bound in order</source>
        <translation>装订有序</translation>
    </message>
    <message>
        <source>The case has no number: accept it first.</source>
        <translation>案件还没有案号，请先受理。</translation>
    </message>
    <message>
        <source>Accepted on {on}, after the last day, {due_on}. Say why in a note on the file.</source>
        <translation>受理日期{on}超过了期限{due_on}，请在卷宗情况说明里写明原因。</translation>
    </message>
    <message>
        <source>What is asked for is not recorded: enter the requests.</source>
        <translation>没有记录申请事项，请补录。</translation>
    </message>
    <message>
        <source>The facts of the dispute are not recorded: enter them.</source>
        <translation>没有记录纠纷事实，请补录。</translation>
    </message>
    <message>
        <source>Findings of the review that nobody decided: {count}. Decide them.</source>
        <translation>审查提示还有{count}项没有处理，请处理。</translation>
    </message>
    <message>
        <source>No contact says that the other side agrees to mediation. Record how it was asked.</source>
        <translation>没有对方同意调解的联系记录，请补记怎样征询的。</translation>
    </message>
    <message>
        <source>{paper} is missing.</source>
        <translation>缺少{paper}。</translation>
    </message>
    <message>
        <source>Only the numbers of the identity papers are here. Scan the copies in.</source>
        <translation>身份证件只有号码，请扫描录入复印件。</translation>
    </message>
    <message>
        <source>The letter of authority was seen, but no copy is kept. Scan it in.</source>
        <translation>看过授权委托书原件但没有留存，请扫描录入。</translation>
    </message>
    <message>
        <source>No mediator is appointed: record who mediates.</source>
        <translation>没有指定调解员，请补录。</translation>
    </message>
    <message>
        <source>Meeting {sequence} has no recorder: enter who wrote its record.</source>
        <translation>第{sequence}次调解没有记录人，请补录。</translation>
    </message>
    <message>
        <source>Neither telephone nor address is registered of: {names}. Enter one.</source>
        <translation>{names}的电话和地址都没有登记，请至少补一项。</translation>
    </message>
    <message>
        <source>{number} has {pages} pages, its scan only {scanned}. Scan every page into one file.</source>
        <translation>{number}共{pages}页，扫描件只有{scanned}页。请将全部页扫描为一个文件。</translation>
    </message>
    <message>
        <source>No scan of the signed agreement is kept. Scan it in.</source>
        <translation>没有签署后的协议书扫描件，请扫描录入。</translation>
    </message>
    <message>
        <source>Records of meetings without a signed scan: {count}. Scan them in.</source>
        <translation>{count}份调解记录没有签名扫描件，请扫描录入。</translation>
    </message>
    <message>
        <source>No signed notice of rights and duties is kept. Scan it in.</source>
        <translation>没有签名的权利义务告知书，请扫描录入。</translation>
    </message>
    <message>
        <source>No evidence is kept. Scan in what the parties gave.</source>
        <translation>没有留存证据，请扫描录入当事人提交的材料。</translation>
    </message>
    <message>
        <source>Evidence without the day on which it was given: {numbers}. Enter it in the list.</source>
        <translation>证据{numbers}没有提交日期，请在证据目录里补填。</translation>
    </message>
    <message>
        <source>Evidence of which nobody says who gave it: {numbers}. Enter it in the list.</source>
        <translation>证据{numbers}没有提供人，请在证据目录里补填。</translation>
    </message>
    <message>
        <source>Evidence that does not say what it proves: {numbers}. Enter it in the list.</source>
        <translation>证据{numbers}没有证明内容，请在证据目录里补填。</translation>
    </message>
    <message>
        <source>Evidence not marked as original or copy: {numbers}. Compare it and mark it.</source>
        <translation>证据{numbers}没有注明是否核对原件，请核对后标明。</translation>
    </message>
    <message>
        <source>Given after the mediation had ended: {numbers}. Say why in a note on the file.</source>
        <translation>证据{numbers}在调解结束后才提交，请在卷宗情况说明里写明原因。</translation>
    </message>
    <message>
        <source>The record of meeting {numbers} does not say that rights and duties were told.</source>
        <translation>第{numbers}次调解的记录没有告知权利义务的内容。</translation>
    </message>
    <message>
        <source>The record of meeting {numbers} does not say that the parties were asked about recusal.</source>
        <translation>第{numbers}次调解的记录没有询问回避的内容。</translation>
    </message>
    <message>
        <source>A recusal is not decided: decide it.</source>
        <translation>有回避申请没有决定，请作出决定。</translation>
    </message>
    <message>
        <source>The time limit of the mediation, {due_on}, was not kept. Record the extension, or say why.</source>
        <translation>超过了调解期限{due_on}，请补记延期同意，或者说明原因。</translation>
    </message>
    <message>
        <source>No record says that the parties were told of other routes (People's Mediation Law art. 26).</source>
        <translation>没有告知其他途径的记录（人民调解法第二十六条）。</translation>
    </message>
    <message>
        <source>The reason of its end is not recorded: enter the code.</source>
        <translation>没有记录终结原因，请补录。</translation>
    </message>
    <message>
        <source>The day on which the court's papers came is not recorded: enter it.</source>
        <translation>没有记录签收法院材料的日期，请补录。</translation>
    </message>
    <message>
        <source>The parties agreed before the case was accepted: correct one of the days.</source>
        <translation>达成协议的日期早于受理日期，请更正。</translation>
    </message>
    <message>
        <source>Checks of the agreement find faults: {count}. Look at them in the agreement.</source>
        <translation>协议检查还有{count}项问题，请到协议里查看。</translation>
    </message>
    <message>
        <source>{name} has no special authority to settle. Ask for the letter and record it.</source>
        <translation>{name}没有和解的特别授权，请补交授权委托书并登记。</translation>
    </message>
    <message>
        <source>The court was asked to confirm after the last day, {until}.</source>
        <translation>申请司法确认的日期超过了{until}。</translation>
    </message>
    <message>
        <source>Nobody followed this case up: record a call or a visit.</source>
        <translation>没有回访，请回访并记录。</translation>
    </message>
    <message>
        <source>No follow-up says how satisfied the parties are: ask and record it.</source>
        <translation>回访没有记录满意度，请询问并补记。</translation>
    </message>
    <message>
        <source>Payments due of which nothing is recorded: {count}. Ask, and record what came of it.</source>
        <translation>{count}笔到期款项没有履行记录，请询问并记录。</translation>
    </message>
    <message>
        <source>Payments without a proof: {count}. Add the bank's slip or its number.</source>
        <translation>{count}笔付款没有凭证，请补充回单或者流水号。</translation>
    </message>
    <message>
        <source>Evidence that cannot be put on a page: {numbers}. Print what can be printed and scan it in.</source>
        <translation>证据{numbers}不能装订成页，能打印的请打印后扫描录入。</translation>
    </message>
    <message>
        <source>The file was never bound: bind it.</source>
        <translation>卷宗还没有装订，请装订。</translation>
    </message>
    <message>
        <source>The case changed since the file was bound on {on}: bind it again.</source>
        <translation>{on}装订以后案件有变动，请重新装订。</translation>
    </message>
</context>
<context>
    <name>FileStrip</name>
    <message>
        <source>File</source>
        <translation>卷宗</translation>
    </message>
</context>
<context>
    <name>FilesOut</name>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>The file is written.</source>
        <translation>文件已写好。</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Conditions of the list</source>
        <translation>列表的条件</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>加条件</translation>
    </message>
    <message>
        <source>Add a condition (Ctrl+Shift+F)</source>
        <translation>添加条件（Ctrl+Shift+F）</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>清除全部</translation>
    </message>
    <message>
        <source>Keep as a view</source>
        <translation>存为视图</translation>
    </message>
    <message>
        <source>Keep conditions, columns and order under a name (Ctrl+Shift+S)</source>
        <translation>把条件、列和排序存为视图（Ctrl+Shift+S）</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose the columns (Ctrl+Shift+L)</source>
        <translation>选择列（Ctrl+Shift+L）</translation>
    </message>
    <message>
        <source>Excel of this list (Ctrl+E)</source>
        <translation>导出此列表为 Excel（Ctrl+E）</translation>
    </message>
    <message>
        <source>Print this list, or keep it as PDF (Ctrl+P)</source>
        <translation>打印此列表或存为 PDF（Ctrl+P）</translation>
    </message>
    <message>
        <source>View changed:</source>
        <translation>视图已改动：</translation>
    </message>
    <message>
        <source>Keep the change</source>
        <translation>保存改动</translation>
    </message>
    <message>
        <source>× or Delete shows all cases</source>
        <translation>按 × 或 Delete 键查看全部案件</translation>
    </message>
    <message>
        <source>Enter goes back to the figure, × or Delete shows the list of before</source>
        <translation>按 Enter 回到统计，按 × 或 Delete 恢复原列表</translation>
    </message>
    <message>
        <source>Enter changes it, × or Delete takes it away</source>
        <translation>回车修改，× 或 Delete 键去掉</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Filters of the figures</source>
        <translation>统计筛选</translation>
    </message>
    <message>
        <source>Count all cases</source>
        <translation>统计全部案件</translation>
    </message>
    <message>
        <source>Enter changes it, × or Delete takes it away</source>
        <translation>按 Enter 修改，按 × 或 Delete 去掉</translation>
    </message>
</context>
<context>
    <name>FilterDialog</name>
    <message>
        <source>Which cases are to be counted?</source>
        <translation>统计哪些案件？</translation>
    </message>
    <message>
        <source>Count these</source>
        <translation>只统计这些</translation>
    </message>
    <message>
        <source>By what</source>
        <translation>按什么筛选</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find a value</source>
        <translation>查找选项</translation>
    </message>
    <message>
        <source>Values that are counted</source>
        <translation>统计的选项</translation>
    </message>
    <message>
        <source>Everything on the screen counts only these, and says so. Nothing ticked: all are counted.</source>
        <translation>本页所有数字只统计勾选的案件，并注明。不勾选即全部统计。</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>All papers</source>
        <translation>全部文书</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <translation>文书种类</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>全部月份</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>All mediators</source>
        <translation>全部调解员</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>Number or names</source>
        <translation>编号或姓名</translation>
    </message>
    <message>
        <source>Search the issued papers</source>
        <translation>查找已出具的文书</translation>
    </message>
    <message>
        <source>By the number of the paper or of its case, or by names (Ctrl+F)</source>
        <translation>按文书编号、案号或姓名查找（Ctrl+F）</translation>
    </message>
</context>
<context>
    <name>FilteredStory</name>
    <message>
        <source>History</source>
        <translation>历程</translation>
    </message>
    <message>
        <source>Part of the history</source>
        <translation>经过的哪一部分</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in the history</source>
        <translation>在历程中查找</translation>
    </message>
    <message>
        <source>{shown} of {total} entries</source>
        <translation>显示 {shown} 条，共 {total} 条</translation>
    </message>
</context>
<context>
    <name>FiltersDialog</name>
    <message>
        <source>Which cases are counted</source>
        <translation>统计哪些案件</translation>
    </message>
    <message>
        <source>Count these</source>
        <translation>按此统计</translation>
    </message>
    <message>
        <source>By what cases are told apart</source>
        <translation>按什么区分案件</translation>
    </message>
    <message>
        <source>Find in the choices</source>
        <translation>在选项中查找</translation>
    </message>
    <message>
        <source>Nothing ticked: all of them.</source>
        <translation>都不勾选即全部。</translation>
    </message>
    <message>
        <source>{dimension} ({count})</source>
        <translation>{dimension}（{count}）</translation>
    </message>
</context>
<context>
    <name>FiltersField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>全部案件</translation>
    </message>
</context>
<context>
    <name>FinalActs</name>
    <message>
        <source>Can be undone until a paper with the number is printed; the number then becomes void for ever.</source>
        <translation>在打印带有案号的文书之前可以撤销；撤销后该案号作废，不再使用。</translation>
    </message>
    <message>
        <source>Undone by cancelling the meeting.</source>
        <translation>要撤销，请取消该次调解。</translation>
    </message>
    <message>
        <source>A longer time limit is not undone once it is agreed.</source>
        <translation>延长期限一经同意，不能撤销。</translation>
    </message>
    <message>
        <source>A draft is mended as often as is needed.</source>
        <translation>草稿可随时修改。</translation>
    </message>
    <message>
        <source>Until the first signature it can be taken back to be mended; not after it.</source>
        <translation>第一人签字前可退回修改，签字后不能。</translation>
    </message>
    <message>
        <source>Undone by sending it to be signed again.</source>
        <translation>要撤销，请再次送签。</translation>
    </message>
    <message>
        <source>A signature that is marked cannot be undone; the last one puts the agreement in force for good.</source>
        <translation>签字登记后不能撤销；最后一人签字后协议即生效。</translation>
    </message>
    <message>
        <source>This cannot be undone: the agreement binds the parties.</source>
        <translation>不能撤销：协议对双方具有约束力。</translation>
    </message>
    <message>
        <source>This cannot be undone: from then on corrections stand beside the file.</source>
        <translation>不能撤销：归档后只能另作更正记录。</translation>
    </message>
    <message>
        <source>This cannot be undone: a correction stays in the file.</source>
        <translation>不能撤销：更正记录留在案卷中。</translation>
    </message>
    <message>
        <source>It comes back within 30 days; then it is deleted for ever.</source>
        <translation>30 天内可以还原，之后永久删除。</translation>
    </message>
    <message>
        <source>This cannot be undone. The trail keeps that it was there, nothing else.</source>
        <translation>不能撤销。操作记录只保留“曾有此件”，不保留内容。</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>要做的事</translation>
    </message>
    <message>
        <source>1 case</source>
        <translation>1 件</translation>
    </message>
    <message>
        <source>{number} cases</source>
        <translation>{number} 件</translation>
    </message>
    <message>
        <source>acts for a party</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>{applicant} and {respondent}</source>
        <translation>{applicant} 与 {respondent}</translation>
    </message>
    <message>
        <source>{where}: {piece}</source>
        <translation>{where}：{piece}</translation>
    </message>
</context>
<context>
    <name>FinderDialog</name>
    <message>
        <source>Search everything</source>
        <translation>查找全部</translation>
    </message>
    <message>
        <source>Name, number, pinyin or initials; or what you want to do</source>
        <translation>姓名、案号、保单号、拼音或首字母，或要做的事</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查到的结果</translation>
    </message>
    <message>
        <source>{keys} opens in a tab</source>
        <translation>{keys} 在标签页打开</translation>
    </message>
    <message>
        <source>{keys} shows in the list</source>
        <translation>{keys} 在列表中看</translation>
    </message>
    <message>
        <source>↑ ↓ choose</source>
        <translation>↑ ↓ 选择</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc 关闭</translation>
    </message>
    <message>
        <source>Nothing found. Try a part of the name, a number, or the initials in pinyin.</source>
        <translation>没有查到。可以输姓名的一部分、号码，或拼音首字母。</translation>
    </message>
</context>
<context>
    <name>FirstScreen</name>
    <message>
        <source>Mediation desk</source>
        <translation>调解台</translation>
    </message>
    <message>
        <source>Practice committee</source>
        <translation>练习调委会</translation>
    </message>
    <message>
        <source>People, insurers and cases are invented: try what you like.</source>
        <translation>当事人、保险公司和案件都是虚构的，可以随意试用。</translation>
    </message>
    <message>
        <source>The committee's records cannot be opened</source>
        <translation>打不开本会的数据</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Leave the desk</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>FollowUpDialog</name>
    <message>
        <source>Record a follow-up</source>
        <translation>登记回访</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>performed</source>
        <translation>已履行</translation>
    </message>
    <message>
        <source>not performed</source>
        <translation>未履行</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>调解协议</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未询问</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>回访情况</translation>
    </message>
    <message>
        <source>1  not satisfied at all</source>
        <translation>1  很不满意</translation>
    </message>
    <message>
        <source>2  not satisfied</source>
        <translation>2  不满意</translation>
    </message>
    <message>
        <source>3  fair</source>
        <translation>3  一般</translation>
    </message>
    <message>
        <source>4  satisfied</source>
        <translation>4  满意</translation>
    </message>
    <message>
        <source>5  very satisfied</source>
        <translation>5  很满意</translation>
    </message>
</context>
<context>
    <name>FollowUpKind</name>
    <message>
        <source>Rating in the mini program</source>
        <translation>小程序评价</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>电话回访</translation>
    </message>
    <message>
        <source>By a visit</source>
        <translation>上门回访</translation>
    </message>
</context>
<context>
    <name>FormSource</name>
    <message>
        <source>Committee's own initiative</source>
        <translation>主动调解</translation>
    </message>
    <message>
        <source>A party applied</source>
        <translation>依申请调解</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>接受委托移送</translation>
    </message>
</context>
<context>
    <name>FormTypeDialog</name>
    <message>
        <source>Add a type to the form</source>
        <translation>增加纠纷类型</translation>
    </message>
    <message>
        <source>Change a type of the form</source>
        <translation>修改纠纷类型</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What the form calls it</source>
        <translation>报表上的名称</translation>
    </message>
    <message>
        <source>None ticked: every line, as far as a cause is ticked.</source>
        <translation>都不选：选了案由的，不限险种。</translation>
    </message>
    <message>
        <source>Lines of insurance</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>None ticked: every cause, as far as a line is ticked.</source>
        <translation>都不选：选了险种的，不限案由。</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>案由</translation>
    </message>
</context>
<context>
    <name>FormTypes</name>
    <message>
        <source>whatever stands nowhere else</source>
        <translation>其余案件</translation>
    </message>
    <message>
        <source>no insurance case</source>
        <translation>没有保险案件</translation>
    </message>
    <message>
        <source>every line</source>
        <translation>不限险种</translation>
    </message>
    <message>
        <source>every cause</source>
        <translation>不限案由</translation>
    </message>
</context>
<context>
    <name>FormTypesSection</name>
    <message>
        <source>Its cases stand in the next type that fits. Months that are frozen keep their form.</source>
        <translation>其中的案件归入下一个符合的类型。已冻结月份的报表不变。</translation>
    </message>
    <message>
        <source>Take {name} off the form?</source>
        <translation>从报表中去掉“{name}”？</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>The types of dispute on the form for the judicial bureau. A case stands in the first type that holds its line and its cause; the last type takes the rest.</source>
        <translation>报送司法行政机关的月报表上的纠纷类型。案件归入险种和案由都符合的第一个类型；最后一个类型收纳其余案件。</translation>
    </message>
    <message>
        <source>Types of the monthly form</source>
        <translation>月报表的纠纷类型</translation>
    </message>
    <message>
        <source>Bring in the shipped types</source>
        <translation>导入自带类型</translation>
    </message>
    <message>
        <source>Add a type</source>
        <translation>增加类型</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移（Alt+Up）</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移（Alt+Down）</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Type of dispute</source>
        <translation>纠纷类型</translation>
    </message>
    <message>
        <source>Lines of insurance</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>案由</translation>
    </message>
</context>
<context>
    <name>FoundIn</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名或名称</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>案由</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求事项</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实经过</translation>
    </message>
    <message>
        <source>Decision or proposal</source>
        <translation>处理意见或调解方案</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据材料</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系记录</translation>
    </message>
</context>
<context>
    <name>Founding</name>
    <message>
        <source>Your passphrase and the recovery code</source>
        <translation>您的密码和恢复码</translation>
    </message>
    <message>
        <source>Found the committee</source>
        <translation>建立调委会</translation>
    </message>
</context>
<context>
    <name>FoundingDialog</name>
    <message>
        <source>Found your committee</source>
        <translation>建立调解组织</translation>
    </message>
    <message>
        <source>Found the committee</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>Next: your passphrase</source>
        <translation>下一步：设置密码</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不建立</translation>
    </message>
    <message>
        <source>Only the names are missing. Everything here can be changed later in the settings.</source>
        <translation>只需填写姓名。这里的内容以后都可以在“设置”中修改。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>What you do here</source>
        <translation>您的岗位</translation>
    </message>
    <message>
        <source>One name a line. If you mediate too, write your own name as well.</source>
        <translation>每行一个姓名。您本人也做调解的，请一并写上。</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>One room a line. A room with “video” (视频) in its name has no door.</source>
        <translation>每行一个调解室。名称含“视频”的为线上调解室。</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>调解室</translation>
    </message>
    <message>
        <source>Name of the committee</source>
        <translation>调解组织名称</translation>
    </message>
    <message>
        <source>As it stands on the seal and in the signature block of an agreement.</source>
        <translation>与印章、协议书落款一致。</translation>
    </message>
    <message>
        <source>Name on the seal</source>
        <translation>印章名称</translation>
    </message>
    <message>
        <source>Named to consumers when nothing is found in the progress look-up.</source>
        <translation>查询进度无结果时告知消费者的电话。</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
</context>
<context>
    <name>FreezeDialog</name>
    <message>
        <source>Freeze {month}?</source>
        <translation>冻结{month}？</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Its figures, the list of its cases and its report stay as they are now, for ever. What is corrected later shows in the month in which it is corrected, case by case. Only an administrator can take the freeze back, with a reason.</source>
        <translation>本月的数字、案件清单和报表从此保持现状。以后的更正逐案记入更正当月。只有管理员说明理由才能解除冻结。</translation>
    </message>
    <message>
        <source>The balance is even, and every case is filled in.</source>
        <translation>收结相等，各案信息齐全。</translation>
    </message>
    <message>
        <source>Before you freeze, look at this:</source>
        <translation>冻结前请核对：</translation>
    </message>
    <message>
        <source>The balance is not even.</source>
        <translation>收结不相等。</translation>
    </message>
    <message>
        <source>{month} is not frozen yet, and cannot be any more once this is.</source>
        <translation>{month}尚未冻结；本月冻结后就不能再冻结它了。</translation>
    </message>
    <message>
        <source>Not filled in: {field}</source>
        <translation>未填：{field}</translation>
    </message>
</context>
<context>
    <name>FreezingAct</name>
    <message>
        <source>The month is being frozen</source>
        <translation>正在冻结本月数据</translation>
    </message>
    <message>
        <source>{month} is frozen.</source>
        <translation>{month}已冻结。</translation>
    </message>
    <message>
        <source>{month} is no longer frozen; it is counted anew.</source>
        <translation>{month}已解除冻结，按现有案件重新统计。</translation>
    </message>
</context>
<context>
    <name>GlanceCard</name>
    <message>
        <source>filtered by month or duration: not checked</source>
        <translation>按月份或时长筛选，不核对平衡</translation>
    </message>
    <message>
        <source>even</source>
        <translation>相等</translation>
    </message>
    <message>
        <source>NOT even, please report this</source>
        <translation>不相等，请反馈</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>收结平衡</translation>
    </message>
    <message>
        <source>Every figure opens its cases</source>
        <translation>每个数字都可点开看案件</translation>
    </message>
</context>
<context>
    <name>GoneCase</name>
    <message>
        <source>Put into the bin: {title}</source>
        <translation>已放入回收站：{title}</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>Halves</name>
    <message>
        <source>Notes</source>
        <translation>笔录</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Which half is shown</source>
        <translation>显示哪一半</translation>
    </message>
</context>
<context>
    <name>HandBackDialog</name>
    <message>
        <source>Hand rows back as a workbook?</source>
        <translation>把隔离的行退回修改？</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择保存位置…</translation>
    </message>
    <message>
        <source>The workbook has the columns of the mini program's export, and before them in Chinese why each row was not taken in; the faulty cells are marked. Corrected, it can be imported again. The rows wait on until then. It holds whole numbers of documents and phones: hand it only to those who may see them.</source>
        <translation>工作簿的各列与小程序导出的一致，最前面一列用中文写明每行的退回原因，有问题的单元格已标出。更正后可再次导入，在此之前这些行仍在隔离中。其中有完整的证件号码和手机号码，只能交给有权查看的人。</translation>
    </message>
    <message>
        <source>All rows ({count})</source>
        <translation>全部（{count} 行）</translation>
    </message>
    <message>
        <source>The chosen rows ({count})</source>
        <translation>选中的（{count} 行）</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>退回哪些行</translation>
    </message>
</context>
<context>
    <name>HandIn</name>
    <message>
        <source>Where to put the papers of {period}</source>
        <translation>{period}的报送材料放在哪里</translation>
    </message>
    <message>
        <source>The papers of {period} are being written</source>
        <translation>正在生成{period}的报送材料</translation>
    </message>
    <message>
        <source>Everything is written.</source>
        <translation>报送材料已全部写好。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Papers to hand in {period}</source>
        <translation>{period}报送材料</translation>
    </message>
    <message>
        <source>Monthly report {period}</source>
        <translation>{period}调解工作月报</translation>
    </message>
    <message>
        <source>Monthly form {period}</source>
        <translation>{period}人民调解月报表</translation>
    </message>
    <message>
        <source>Case subsidies {period}</source>
        <translation>{period}案件补贴</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand over the open work of {mediator}?</source>
        <translation>移交{mediator}的全部在办工作？</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Planned meetings and next steps go along. What happened is written into each case.</source>
        <translation>已排期的调解和下一步一并移交，每件案件的历程都会记载。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>All to one mediator</source>
        <translation>全部移交给</translation>
    </message>
    <message>
        <source>Who knows of the tie, and why it does not matter here. The words stay in the history.</source>
        <translation>谁知悉该关系、为何不影响公正，写明后留存在历程中。</translation>
    </message>
    <message>
        <source>Why in spite of the tie</source>
        <translation>有关联仍予移交的理由</translation>
    </message>
    <message>
        <source>beside the presiding mediator</source>
        <translation>参与调解（非主持）</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day} 到期</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) planned</source>
        <translation>
            <numerusform>已排期 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>next: {step}</source>
        <translation>下一步：{step}</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will be handed over.</source>
        <translation>
            <numerusform>将移交 %n 件案件。</numerusform>
        </translation>
    </message>
    <message>
        <source>{mediator} has no open work to hand over.</source>
        <translation>{mediator}没有可移交的在办工作。</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked case(s) have no mediator chosen and stay.</source>
        <translation>
            <numerusform>勾选的案件中有 %n 件未选接收人，不作移交。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandedOverDialog</name>
    <message>
        <source>Handed over</source>
        <translation>移交完成</translation>
    </message>
    <message>
        <source>Save the list as PDF…</source>
        <translation>清单存为 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{count} case(s) of {giver} went to {takers}.</source>
        <translation>{giver}的{count}件案件已移交{takers}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The list names case, state, deadline and next step, and has lines for all who sign.</source>
        <translation>交接清单列明案件、状态、期限和下一步，并留有各方签名处。</translation>
    </message>
    <message>
        <source>Open to print</source>
        <translation>打开并打印</translation>
    </message>
    <message>
        <source>Save the list as</source>
        <translation>清单另存为</translation>
    </message>
    <message>
        <source>This computer has no program for PDF. Save the list instead.</source>
        <translation>本机没有可打开 PDF 的程序，请将清单存为文件。</translation>
    </message>
</context>
<context>
    <name>HandingBack</name>
    <message>
        <source>Rows handed back {day}</source>
        <translation>退回修改 {day}</translation>
    </message>
    <message>
        <source>Save the workbook</source>
        <translation>保存工作簿</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>The workbook is being written</source>
        <translation>正在写工作簿</translation>
    </message>
    <message>
        <source>{count} rows are in the workbook. They wait on until they come again corrected.</source>
        <translation>{count} 行已写入工作簿；更正后再次导入之前，仍在隔离中。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>HeldField</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>参加身份</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>同意人</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Why an odd number is right</source>
        <translation>号码特殊的理由</translation>
    </message>
    <message>
        <source>Was there</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Authority letter of</source>
        <translation>授权委托书日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>May settle</source>
        <translation>特别授权</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>收款人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Proves</source>
        <translation>证明内容</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>拒收事由</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Told of rights</source>
        <translation>告知权利义务时间</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>送出日期</translation>
    </message>
    <message>
        <source>Served on</source>
        <translation>送达日期</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>一方</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签署日期</translation>
    </message>
    <message>
        <source>Who spoke</source>
        <translation>陈述人</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Wants another mediator</source>
        <translation>申请回避</translation>
    </message>
    <message>
        <source>Was performed</source>
        <translation>已履行</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>撤回日期</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}：{value}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>exists; what was told to the mediator alone is not shown</source>
        <translation>有记录；仅向调解员单独陈述的内容不列明</translation>
    </message>
</context>
<context>
    <name>HeldKind</name>
    <message>
        <source>Party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>提交内容</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>调解会</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>陈述</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Told in private</source>
        <translation>单独陈述</translation>
    </message>
    <message>
        <source>Longer time limit</source>
        <translation>延期同意</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>收款人</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>In quarantine</source>
        <translation>待处理区</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>操作留痕</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Source: {source}</source>
        <translation>依据：{source}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Received</source>
        <translation>收到提交</translation>
    </message>
    <message>
        <source>Figures of {month} frozen</source>
        <translation>{month} 统计数据已冻结</translation>
    </message>
    <message>
        <source>Figures of {month} unfrozen, which {frozen_by} had frozen</source>
        <translation>{month} 统计数据已解冻（原由{frozen_by}冻结）</translation>
    </message>
    <message>
        <source>{which} of {name} looked at in full</source>
        <translation>查看了{name}的完整{which}</translation>
    </message>
    <message>
        <source>{taken_out} taken out: {file}</source>
        <translation>已导出{taken_out}：{file}</translation>
    </message>
    <message>
        <source>List of {count} cases taken out: {file} ({filter})</source>
        <translation>导出案件列表 {count} 件：{file}（{filter}）</translation>
    </message>
    <message>
        <source>Report {first} to {last} taken out ({count} cases): {file}</source>
        <translation>导出 {first} 至 {last} 月报（{count} 件）：{file}</translation>
    </message>
    <message>
        <source>Report {first} to {last} taken out with names in full ({count} cases): {file}</source>
        <translation>导出 {first} 至 {last} 含全名的月报（{count} 件）：{file}</translation>
    </message>
    <message>
        <source>Accepted as {number}</source>
        <translation>受理，编为{number}</translation>
    </message>
    <message>
        <source>Not accepted: {code}</source>
        <translation>不予受理：{code}</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>File kept: {name}</source>
        <translation>保存附件：{name}</translation>
    </message>
    <message>
        <source>Moved in from another system</source>
        <translation>从其他系统迁入</translation>
    </message>
    <message>
        <source>The complaint became a mediation</source>
        <translation>投诉转为调解</translation>
    </message>
    <message>
        <source>{mediator} mediates: {chosen_by}</source>
        <translation>由{mediator}调解（{chosen_by}）</translation>
    </message>
    <message>
        <source>Meeting {sequence} planned for {begins_at}</source>
        <translation>第 {sequence} 次调解定于 {begins_at}</translation>
    </message>
    <message>
        <source>Meeting {sequence} moved from {moved_from} to {begins_at}</source>
        <translation>第 {sequence} 次调解由 {moved_from} 改为 {begins_at}</translation>
    </message>
    <message>
        <source>Meeting {sequence} cancelled</source>
        <translation>第 {sequence} 次调解取消</translation>
    </message>
    <message>
        <source>Meeting {sequence} adjourned</source>
        <translation>第 {sequence} 次调解延期</translation>
    </message>
    <message>
        <source>Meeting {sequence}: {result}</source>
        <translation>第 {sequence} 次调解：{result}</translation>
    </message>
    <message>
        <source>Meeting {sequence} opened</source>
        <translation>第 {sequence} 次调解开始</translation>
    </message>
    <message>
        <source>Meeting {sequence} opened again</source>
        <translation>第 {sequence} 次调解重新开始</translation>
    </message>
    <message>
        <source>Break in meeting {sequence}</source>
        <translation>第 {sequence} 次调解休息</translation>
    </message>
    <message>
        <source>Meeting {sequence} goes on after a break of {minutes} min</source>
        <translation>第 {sequence} 次调解休息 {minutes} 分钟后继续</translation>
    </message>
    <message>
        <source>Meeting {sequence} closed after {minutes} min</source>
        <translation>第 {sequence} 次调解结束，历时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{paper} went out to {name} ({manner}, {sent_on})</source>
        <translation>{paper}送出：{name}（{manner}，{sent_on}）</translation>
    </message>
    <message>
        <source>{paper} to {name}: mended ({manner}, {sent_on})</source>
        <translation>更正送达登记：{paper}，{name}（{manner}，{sent_on}）</translation>
    </message>
    <message>
        <source>{paper} did not go out to {name} after all</source>
        <translation>撤销送达登记：{paper}，{name}</translation>
    </message>
    <message>
        <source>Receipt of {name} for {paper}: {delivery}</source>
        <translation>{paper}的送达回证（{name}）：{delivery}</translation>
    </message>
    <message>
        <source>Receipt of {name} for {paper} mended: {delivery}</source>
        <translation>更正{paper}的送达回证（{name}）：{delivery}</translation>
    </message>
    <message>
        <source>Receipt of {name} for {paper} is out after all</source>
        <translation>{paper}的送达回证（{name}）其实未交回</translation>
    </message>
    <message>
        <source>Meeting {sequence}: {name} takes part too</source>
        <translation>第 {sequence} 次调解：增加{name}参加</translation>
    </message>
    <message>
        <source>Meeting {sequence}: {name} takes part no more</source>
        <translation>第 {sequence} 次调解：{name}不再参加</translation>
    </message>
    <message>
        <source>Meeting {sequence}, will come: {name}</source>
        <translation>第 {sequence} 次调解，答复来：{name}</translation>
    </message>
    <message>
        <source>Meeting {sequence}, cannot come: {name}</source>
        <translation>第 {sequence} 次调解，答复不能来：{name}</translation>
    </message>
    <message>
        <source>Meeting {sequence}, answer taken back: {name}</source>
        <translation>第 {sequence} 次调解，撤回答复：{name}</translation>
    </message>
    <message>
        <source>Meeting {sequence}, was there: {name}</source>
        <translation>第 {sequence} 次调解，到场：{name}</translation>
    </message>
    <message>
        <source>Meeting {sequence}, was not there: {name}</source>
        <translation>第 {sequence} 次调解，未到场：{name}</translation>
    </message>
    <message>
        <source>Meeting {sequence}, not looked at after all: {name}</source>
        <translation>第 {sequence} 次调解，撤回到场记录：{name}</translation>
    </message>
    <message>
        <source>Rights and duties told: {names}</source>
        <translation>已告知权利义务：{names}</translation>
    </message>
    <message>
        <source>Rights and duties not told after all: {names}</source>
        <translation>更正为未告知权利义务：{names}</translation>
    </message>
    <message>
        <source>Wants another mediator: {names}</source>
        <translation>申请回避：{names}</translation>
    </message>
    <message>
        <source>Asked, and wants no recusal: {names}</source>
        <translation>经询问，不申请回避：{names}</translation>
    </message>
    <message>
        <source>Answer about a recusal taken back: {names}</source>
        <translation>收回关于回避的回答：{names}</translation>
    </message>
    <message>
        <source>Meeting {sequence}: words of {name} noted</source>
        <translation>第 {sequence} 次调解：记下{name}的话</translation>
    </message>
    <message>
        <source>Meeting {sequence}: a note of {name}'s words changed</source>
        <translation>第 {sequence} 次调解：修改{name}的一条笔录</translation>
    </message>
    <message>
        <source>Meeting {sequence}: a note of {name}'s words struck out</source>
        <translation>第 {sequence} 次调解：划去{name}的一条笔录</translation>
    </message>
    <message>
        <source>Meeting {sequence}: a note of {name}'s words counts again</source>
        <translation>第 {sequence} 次调解：恢复{name}的一条笔录</translation>
    </message>
    <message>
        <source>Meeting {sequence}: nobody disputes what {name} said</source>
        <translation>第 {sequence} 次调解：{name}所说标为无争议</translation>
    </message>
    <message>
        <source>Meeting {sequence}: what {name} said is disputed</source>
        <translation>第 {sequence} 次调解：{name}所说改为有争议</translation>
    </message>
    <message>
        <source>Meeting {sequence}: private talk noted</source>
        <translation>第 {sequence} 次调解：记下背靠背谈话</translation>
    </message>
    <message>
        <source>Meeting {sequence}: note of a private talk changed</source>
        <translation>第 {sequence} 次调解：修改背靠背记录</translation>
    </message>
    <message>
        <source>Offer of {name}</source>
        <translation>{name}报价</translation>
    </message>
    <message>
        <source>Offer of {name} changed</source>
        <translation>{name}的报价已修改</translation>
    </message>
    <message>
        <source>Offer of {name} taken back</source>
        <translation>{name}撤回报价</translation>
    </message>
    <message>
        <source>Offer of {name} accepted</source>
        <translation>{name}的报价被接受</translation>
    </message>
    <message>
        <source>Acceptance of {name}’s offer rescinded</source>
        <translation>撤销对{name}报价的接受</translation>
    </message>
    <message>
        <source>{name} told the mediator an offer in private</source>
        <translation>{name}私下向调解员报价</translation>
    </message>
    <message>
        <source>Private offer of {name} changed</source>
        <translation>{name}的私下报价已修改</translation>
    </message>
    <message>
        <source>Private offer of {name} taken back</source>
        <translation>{name}撤回私下报价</translation>
    </message>
    <message>
        <source>{side}: authority to settle told to the mediator</source>
        <translation>{side}：已告知调解员授权额度</translation>
    </message>
    <message>
        <source>Mediation suspended</source>
        <translation>中止调解</translation>
    </message>
    <message>
        <source>Mediation goes on</source>
        <translation>恢复调解</translation>
    </message>
    <message>
        <source>The parties agreed</source>
        <translation>双方达成协议</translation>
    </message>
    <message>
        <source>Ended without agreement</source>
        <translation>未达成协议</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>申请人撤回</translation>
    </message>
    <message>
        <source>Settled between themselves and withdrawn</source>
        <translation>自行和解并撤回</translation>
    </message>
    <message>
        <source>Mediation terminated</source>
        <translation>终止调解</translation>
    </message>
    <message>
        <source>Agreement {number} written</source>
        <translation>写成协议书{number}</translation>
    </message>
    <message>
        <source>Agreement {number} is ready to be signed</source>
        <translation>协议书{number}待签署</translation>
    </message>
    <message>
        <source>Agreement {number} taken back to be mended</source>
        <translation>协议书{number}退回修改</translation>
    </message>
    <message>
        <source>{paper} is final: {number}</source>
        <translation>{paper}定稿出具：{number}</translation>
    </message>
    <message>
        <source>{paper} {number} was withdrawn</source>
        <translation>{paper}{number}已收回</translation>
    </message>
    <message>
        <source>A copy of {paper} {number} was signed electronically: {name}</source>
        <translation>{paper} {number} 的副本已电子签名：{name}</translation>
    </message>
    <message>
        <source>Scan {name} attached to {paper} {number}</source>
        <translation>扫描件“{name}”归入{paper}{number}</translation>
    </message>
    <message>
        <source>{signer} signed on {on}: {name}</source>
        <translation>{signer}于 {on} 签署：{name}</translation>
    </message>
    <message>
        <source>Agreement {number} in force from {on}</source>
        <translation>协议书{number}自 {on} 起生效</translation>
    </message>
    <message>
        <source>A party refuses to sign</source>
        <translation>当事人拒绝签署</translation>
    </message>
    <message>
        <source>Payment {position}: {amount} yuan paid on {paid_on}</source>
        <translation>第 {position} 期 {amount} 元已于 {paid_on} 支付</translation>
    </message>
    <message>
        <source>Followed up</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>File bound: {pages} pages</source>
        <translation>卷宗已装订，共{pages}页</translation>
    </message>
    <message>
        <source>Redacted copy made: {paper} {number}</source>
        <translation>制作脱敏本：{paper}{number}</translation>
    </message>
    <message>
        <source>Redacted copy of the file made: {pages} pages</source>
        <translation>制作卷宗脱敏本：共{pages}页</translation>
    </message>
    <message>
        <source>Next step: {words}</source>
        <translation>下一步：{words}</translation>
    </message>
    <message>
        <source>{side} added: {name}</source>
        <translation>增加{side}：{name}</translation>
    </message>
    <message>
        <source>{side} changed: {name}</source>
        <translation>修改{side}：{name}</translation>
    </message>
    <message>
        <source>{side} removed: {name}</source>
        <translation>移除{side}：{name}</translation>
    </message>
    <message>
        <source>Progress looked up for {number}: {found} found</source>
        <translation>查询进度 {number}：查到 {found} 件</translation>
    </message>
    <message>
        <source>Dispute mended</source>
        <translation>修改争议信息</translation>
    </message>
    <message>
        <source>Taken in from quarantine (row {row} of {file}); mended: {columns}</source>
        <translation>从隔离中收入（{file} 第 {row} 行）；更正：{columns}</translation>
    </message>
    <message>
        <source>{submission} came again with other content; added as new facts: {columns}</source>
        <translation>{submission} 再次提交，内容不同，已作为新事实补入：{columns}</translation>
    </message>
    <message>
        <source>Review begun</source>
        <translation>开始审查</translation>
    </message>
    <message>
        <source>Papers asked for by {until}: {papers}</source>
        <translation>要求在{until}前补正材料：{papers}</translation>
    </message>
    <message>
        <source>The papers came</source>
        <translation>补正材料已收到</translation>
    </message>
    <message>
        <source>The papers are not wanted any more</source>
        <translation>不再要求补正材料</translation>
    </message>
    <message>
        <source>Some of the papers came: {papers}</source>
        <translation>收到部分补正材料：{papers}</translation>
    </message>
    <message>
        <source>Reminded of the papers, which are due by {until}</source>
        <translation>已提醒补正（截止 {until}）</translation>
    </message>
    <message>
        <source>The papers did not come by {until}</source>
        <translation>{until} 前未补正</translation>
    </message>
    <message>
        <source>Merge undone: {number} stands by itself again</source>
        <translation>撤销合并：{number} 恢复为单独案件</translation>
    </message>
    <message>
        <source>{number} was merged into this case</source>
        <translation>{number} 并入本案</translation>
    </message>
    <message>
        <source>{name}: merged with entries in {cases} case(s) as one person</source>
        <translation>{name}：与 {cases} 件案件中的记录合并为同一人</translation>
    </message>
    <message>
        <source>{name}: the merge with another entry was undone</source>
        <translation>{name}：撤销与其他记录的合并</translation>
    </message>
    <message>
        <source>Looked alike and was told apart: {other}</source>
        <translation>经核对与{other}不是同一个</translation>
    </message>
    <message>
        <source>Merged into another case</source>
        <translation>并入另案</translation>
    </message>
    <message>
        <source>Passed to {to}, who answers until {due_on}</source>
        <translation>已转给 {to}，答复期限至 {due_on}</translation>
    </message>
    <message>
        <source>The insurer answered</source>
        <translation>保险公司已答复</translation>
    </message>
    <message>
        <source>The insurer has until {due_on} to answer</source>
        <translation>保险公司答复期限延长至 {due_on}</translation>
    </message>
    <message>
        <source>Consultation answered</source>
        <translation>咨询已答复</translation>
    </message>
    <message>
        <source>The consultation became a complaint</source>
        <translation>咨询转为投诉</translation>
    </message>
    <message>
        <source>The other side was asked whether it takes part</source>
        <translation>已征询对方是否愿意参加调解</translation>
    </message>
    <message>
        <source>{name}: {answer} ({how})</source>
        <translation>联系{name}：{answer}（{how}）</translation>
    </message>
    <message>
        <source>Who acts for {name} was mended while the paper is signed</source>
        <translation>签署期间更正{name}的代理授权</translation>
    </message>
    <message>
        <source>{name}: {scope} ({given_by})</source>
        <translation>登记同意：{name}，{scope}（{given_by}）</translation>
    </message>
    <message>
        <source>{name} withdraws: {scope}</source>
        <translation>{name}撤回同意：{scope}</translation>
    </message>
    <message>
        <source>Marked as a case with sensitive data</source>
        <translation>标记为含敏感个人信息</translation>
    </message>
    <message>
        <source>No longer marked as a case with sensitive data</source>
        <translation>取消敏感个人信息标记</translation>
    </message>
    <message>
        <source>The other side takes part</source>
        <translation>对方同意参加调解</translation>
    </message>
    <message>
        <source>{name} refuses mediation; it ends</source>
        <translation>{name}拒绝调解，调解终止</translation>
    </message>
    <message>
        <source>Recusal of the mediator asked for</source>
        <translation>申请调解员回避</translation>
    </message>
    <message>
        <source>{mediator} mediates beside the presiding one ({chosen_by})</source>
        <translation>增加调解员{mediator}（{chosen_by}）</translation>
    </message>
    <message>
        <source>{mediator} presides now</source>
        <translation>改由{mediator}主持调解</translation>
    </message>
    <message>
        <source>{mediator} does not mediate this case any more</source>
        <translation>{mediator}不再参与本案调解</translation>
    </message>
    <message>
        <source>Handed over from {giver} to {mediator}</source>
        <translation>由{giver}移交{mediator}</translation>
    </message>
    <message>
        <source>Recusal granted</source>
        <translation>同意回避</translation>
    </message>
    <message>
        <source>Recusal refused</source>
        <translation>驳回回避申请</translation>
    </message>
    <message>
        <source>A longer time limit asked for</source>
        <translation>申请延长期限</translation>
    </message>
    <message>
        <source>{name} consents to the longer time limit</source>
        <translation>{name} 同意延期</translation>
    </message>
    <message>
        <source>Time limit extended until {until}</source>
        <translation>期限延长至 {until}</translation>
    </message>
    <message>
        <source>The longer time limit was given up</source>
        <translation>放弃延期</translation>
    </message>
    <message>
        <source>Counted again after the calendar changed: {due_step}, {old_on} → {new_on}</source>
        <translation>日历变动后重算：{due_step}，{old_on} → {new_on}</translation>
    </message>
    <message>
        <source>Proposed in writing; nobody objects until {until}: agreed</source>
        <translation>提出书面调解方案；到{until}无人异议即视为同意</translation>
    </message>
    <message>
        <source>Nobody objected to the proposal: agreed</source>
        <translation>无人对调解方案提出异议，视为达成协议</translation>
    </message>
    <message>
        <source>{name} objects to the proposal; the mediation ends</source>
        <translation>{name}对调解方案提出异议，调解终止</translation>
    </message>
    <message>
        <source>Agreement performed</source>
        <translation>协议已履行</translation>
    </message>
    <message>
        <source>Performance refused</source>
        <translation>拒绝履行</translation>
    </message>
    <message>
        <source>Judicial confirmation applied for</source>
        <translation>已申请司法确认</translation>
    </message>
    <message>
        <source>The court confirmed the agreement</source>
        <translation>法院确认协议有效</translation>
    </message>
    <message>
        <source>The court dismissed the application</source>
        <translation>法院驳回申请</translation>
    </message>
    <message>
        <source>The application to the court was withdrawn</source>
        <translation>撤回司法确认申请</translation>
    </message>
    <message>
        <source>A new agreement is made after the court's dismissal</source>
        <translation>法院驳回后重新拟定协议</translation>
    </message>
    <message>
        <source>Supplementary agreement {number} is begun, to agreement {earlier}</source>
        <translation>开始起草协议{earlier}的补充协议{number}</translation>
    </message>
    <message>
        <source>The new agreement was given up</source>
        <translation>放弃新协议</translation>
    </message>
    <message>
        <source>{name} was reminded to perform</source>
        <translation>已催告{name}履行</translation>
    </message>
    <message>
        <source>Correction added to the archived file</source>
        <translation>归档卷宗补充更正记录</translation>
    </message>
    <message>
        <source>Evidence added ({count}): {names}</source>
        <translation>收入证据材料 {count} 项：{names}</translation>
    </message>
    <message>
        <source>Evidence {number} described: {name}</source>
        <translation>填写第{number}项证据材料：{name}</translation>
    </message>
    <message>
        <source>{count} line(s) of evidence were given by {name}</source>
        <translation>{count} 项证据材料由{name}提交</translation>
    </message>
    <message>
        <source>Evidence {number} is shown turned: {name}</source>
        <translation>旋转第{number}项证据材料：{name}</translation>
    </message>
    <message>
        <source>Evidence put into another order</source>
        <translation>调整证据材料顺序</translation>
    </message>
    <message>
        <source>Evidence put into the bin: {names}</source>
        <translation>证据材料放入回收站：{names}</translation>
    </message>
    <message>
        <source>Evidence saved as files ({count}): {names}</source>
        <translation>导出证据材料 {count} 项：{names}</translation>
    </message>
    <message>
        <source>Evidence taken out of the bin: {names}</source>
        <translation>从回收站取回证据材料：{names}</translation>
    </message>
    <message>
        <source>Inquiry written down: {name}</source>
        <translation>登记调查记录：{name}</translation>
    </message>
    <message>
        <source>Inquiry mended: {name}</source>
        <translation>修改调查记录：{name}</translation>
    </message>
    <message>
        <source>Inquiry removed: {name}</source>
        <translation>删除调查记录：{name}</translation>
    </message>
    <message>
        <source>Court that handed the case over: {name}</source>
        <translation>登记委派、委托法院：{name}</translation>
    </message>
    <message>
        <source>What belongs to the court was mended: {name}</source>
        <translation>修改法院信息：{name}</translation>
    </message>
    <message>
        <source>What belongs to the court was removed: {name}</source>
        <translation>删除法院信息：{name}</translation>
    </message>
    <message>
        <source>Words added to a paper: {paper}</source>
        <translation>补充文书文字：{paper}</translation>
    </message>
    <message>
        <source>Words added to a paper mended: {paper}</source>
        <translation>修改补充的文书文字：{paper}</translation>
    </message>
    <message>
        <source>Words added to a paper removed: {paper}</source>
        <translation>删除补充的文书文字：{paper}</translation>
    </message>
    <message>
        <source>Printed: {paper} ({copies})</source>
        <translation>已打印：{paper}（{copies}份）</translation>
    </message>
    <message>
        <source>Day list of {on} printed ({count} meetings)</source>
        <translation>已打印{on}的调解日程表（{count}场）</translation>
    </message>
    <message>
        <source>Taken back: {undone}</source>
        <translation>撤销：{undone}</translation>
    </message>
    <message>
        <source>Done again: {redone}</source>
        <translation>恢复：{redone}</translation>
    </message>
    <message>
        <source>Put into the bin</source>
        <translation>放入回收站</translation>
    </message>
    <message>
        <source>Tag added: {tag}</source>
        <translation>添加标签：{tag}</translation>
    </message>
    <message>
        <source>Tag removed: {tag}</source>
        <translation>去掉标签：{tag}</translation>
    </message>
    <message>
        <source>File put into the bin: {name}</source>
        <translation>文件放入回收站：{name}</translation>
    </message>
    <message>
        <source>File brought back from the bin: {name}</source>
        <translation>文件从回收站还原：{name}</translation>
    </message>
    <message>
        <source>File deleted from the bin: {name}</source>
        <translation>文件从回收站删除：{name}</translation>
    </message>
    <message>
        <source>{number} deleted from the bin</source>
        <translation>{number} 已从回收站删除</translation>
    </message>
    <message>
        <source>{name} asks about the own data: {wish}</source>
        <translation>{name}就本人信息提出请求：{wish}</translation>
    </message>
    <message>
        <source>Request of {name} about the own data answered: {wish}</source>
        <translation>答复{name}的个人信息请求：{wish}</translation>
    </message>
    <message>
        <source>All that is held on {name} was read ({count} entries)</source>
        <translation>查阅{name}的全部信息（{count}条）</translation>
    </message>
    <message>
        <source>Copy of all data of {name} taken out: {file}</source>
        <translation>导出{name}的个人信息副本：{file}</translation>
    </message>
    <message>
        <source>{count} row(s) in quarantine erased because somebody asked for it</source>
        <translation>应本人请求清除待处理区记录{count}条</translation>
    </message>
    <message>
        <source>{rows} entries brought back from the backup {backup}</source>
        <translation>从备份 {backup} 取回 {rows} 项</translation>
    </message>
    <message>
        <source>Records restored from the backup {backup}</source>
        <translation>已从备份 {backup} 恢复数据</translation>
    </message>
    <message>
        <source>Destroyed files brought back by the backup {backup}: {numbers}</source>
        <translation>备份 {backup} 使已销毁的卷宗重新出现：{numbers}</translation>
    </message>
    <message>
        <source>File {number} destroyed: kept until {kept_until}, approved by {approved_by}</source>
        <translation>销毁案卷{number}：保管至{kept_until}，批准人{approved_by}</translation>
    </message>
    <message>
        <source>Records encrypted</source>
        <translation>案卷数据已加密</translation>
    </message>
    <message>
        <source>Key file of the generation {key_generation} seen</source>
        <translation>记下密钥文件的代次：第 {key_generation} 代</translation>
    </message>
    <message>
        <source>File {number} destroyed again: the backup {backup} had brought it back</source>
        <translation>案卷 {number} 再次销毁：备份 {backup} 曾把它带回</translation>
    </message>
    <message>
        <source>Records given another key</source>
        <translation>案卷数据换用新密钥</translation>
    </message>
    <message>
        <source>New recovery code made; the one before is worth nothing</source>
        <translation>生成新的恢复码，原恢复码作废</translation>
    </message>
    <message>
        <source>Passphrase given to {name}</source>
        <translation>为{name}设密码</translation>
    </message>
    <message>
        <source>Records opened with the recovery code</source>
        <translation>用恢复码打开了案卷</translation>
    </message>
    <message>
        <source>Passphrase of {name} taken away</source>
        <translation>取消{name}的密码</translation>
    </message>
    <message>
        <source>{name} chose another passphrase</source>
        <translation>{name}更换了密码</translation>
    </message>
    <message>
        <source>Tag “{tag}” renamed “{to}” on {cases} case(s)</source>
        <translation>标签“{tag}”改为“{to}”，涉及 {cases} 件</translation>
    </message>
    <message>
        <source>{sentence} (taken back)</source>
        <translation>{sentence}（已撤销）</translation>
    </message>
    <message>
        <source>Something was changed ({act})</source>
        <translation>有一处变更（{act}）</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>编号 {number}</translation>
    </message>
    <message>
        <source>Through: {channel}</source>
        <translation>来源：{channel}</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
    <message>
        <source>Satisfaction {satisfaction} of 5</source>
        <translation>满意度 {satisfaction} 分（满分 5 分）</translation>
    </message>
    <message>
        <source>On {on}</source>
        <translation>日期：{on}</translation>
    </message>
    <message>
        <source>Appointed in spite of a tie: {conflict_words}</source>
        <translation>有关联仍予指定：{conflict_words}</translation>
    </message>
    <message>
        <source>The person's entry in {taken_from} was looked at and taken over</source>
        <translation>查看并沿用了 {taken_from} 中此人的资料</translation>
    </message>
    <message>
        <source>Until {until}</source>
        <translation>至 {until}</translation>
    </message>
    <message>
        <source>Reason: {suspension}</source>
        <translation>原因：{suspension}</translation>
    </message>
    <message>
        <source>Last day now {due_on}</source>
        <translation>现到期日 {due_on}</translation>
    </message>
    <message>
        <source>Who does it: {who}</source>
        <translation>办理人：{who}</translation>
    </message>
    <message>
        <source>At {court}</source>
        <translation>法院：{court}</translation>
    </message>
    <message>
        <source>Ruling {document}</source>
        <translation>文号：{document}</translation>
    </message>
    <message>
        <source>Proof: {proof}</source>
        <translation>凭证：{proof}</translation>
    </message>
    <message>
        <source>Instead of {earlier}</source>
        <translation>原协议：{earlier}</translation>
    </message>
    <message>
        <source>In the file under: {file_paper}</source>
        <translation>归入卷宗：{file_paper}</translation>
    </message>
    <message>
        <source>Corrected: {corrected}</source>
        <translation>更正事项：{corrected}</translation>
    </message>
    <message>
        <source>Class: {archive_class}</source>
        <translation>保管期限：{archive_class}</translation>
    </message>
    <message>
        <source>Kept until {kept_until}</source>
        <translation>保管至 {kept_until}</translation>
    </message>
    <message>
        <source>Answer: {answer}</source>
        <translation>结果：{answer}</translation>
    </message>
    <message>
        <source>Asked: {how}</source>
        <translation>征询方式：{how}</translation>
    </message>
    <message>
        <source>Committee founded</source>
        <translation>设立调解委员会</translation>
    </message>
    <message>
        <source>Settings of the committee changed</source>
        <translation>修改委员会设置</translation>
    </message>
    <message>
        <source>Member of the staff added</source>
        <translation>添加工作人员</translation>
    </message>
    <message>
        <source>Member of the staff changed</source>
        <translation>修改工作人员</translation>
    </message>
    <message>
        <source>Mediator added</source>
        <translation>添加调解员</translation>
    </message>
    <message>
        <source>Mediator changed</source>
        <translation>修改调解员</translation>
    </message>
    <message>
        <source>{name} comes to the server with a login of their own</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Login of {name} on the server changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} comes to the server no more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Chose a password of their own on the server</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Room added</source>
        <translation>添加调解室</translation>
    </message>
    <message>
        <source>Room changed</source>
        <translation>修改调解室</translation>
    </message>
    <message>
        <source>Insurer added</source>
        <translation>添加保险公司</translation>
    </message>
    <message>
        <source>Insurer changed</source>
        <translation>修改保险公司</translation>
    </message>
    <message>
        <source>Insurer {name} merged into {into}</source>
        <translation>将保险公司{name}并入{into}</translation>
    </message>
    <message>
        <source>Submissions imported</source>
        <translation>导入申请</translation>
    </message>
    <message>
        <source>Quarantined submission settled</source>
        <translation>处理待核申请</translation>
    </message>
    <message>
        <source>Quarantined submissions handed back</source>
        <translation>退回待核申请</translation>
    </message>
    <message>
        <source>Holidays entered</source>
        <translation>录入节假日安排</translation>
    </message>
    <message>
        <source>Holidays taken back</source>
        <translation>撤回节假日安排</translation>
    </message>
    <message>
        <source>Calendar changed</source>
        <translation>修改日历</translation>
    </message>
    <message>
        <source>Terms of retention changed</source>
        <translation>修改保管期限</translation>
    </message>
    <message>
        <source>Time limits changed</source>
        <translation>修改办理期限</translation>
    </message>
    <message>
        <source>Clause added</source>
        <translation>添加条款</translation>
    </message>
    <message>
        <source>Clause changed</source>
        <translation>修改条款</translation>
    </message>
    <message>
        <source>Shipped clauses brought in</source>
        <translation>载入内置条款</translation>
    </message>
    <message>
        <source>Type of the monthly form added</source>
        <translation>添加月报表纠纷类型</translation>
    </message>
    <message>
        <source>Type of the monthly form removed</source>
        <translation>删除月报表纠纷类型</translation>
    </message>
    <message>
        <source>Types of the monthly form put in order</source>
        <translation>调整月报表纠纷类型顺序</translation>
    </message>
    <message>
        <source>Shipped types of the monthly form brought in</source>
        <translation>载入内置月报表纠纷类型</translation>
    </message>
    <message>
        <source>Own rate added</source>
        <translation>添加自定义比率</translation>
    </message>
    <message>
        <source>Own report added</source>
        <translation>添加自定义报表</translation>
    </message>
    <message>
        <source>Own report deleted</source>
        <translation>删除自定义报表</translation>
    </message>
    <message>
        <source>List of subsidies made</source>
        <translation>生成以案定补清单</translation>
    </message>
    <message>
        <source>List of subsidies withdrawn</source>
        <translation>撤回以案定补清单</translation>
    </message>
    <message>
        <source>Shipped rules of subsidies brought in</source>
        <translation>载入内置以案定补规则</translation>
    </message>
    <message>
        <source>View of a list removed</source>
        <translation>删除列表视图</translation>
    </message>
    <message>
        <source>Backup made by hand</source>
        <translation>手工备份</translation>
    </message>
    <message>
        <source>Copy of all records to {folder}</source>
        <translation>把全部数据复制到 {folder}</translation>
    </message>
    <message>
        <source>The committee moved to {to}</source>
        <translation>调委会迁往{to}</translation>
    </message>
    <message>
        <source>The committee came here: {rows} rows, {files} kept files</source>
        <translation>调委会迁入：{rows}行记录，{files}个文件</translation>
    </message>
    <message>
        <source>Backups that anybody could read were encrypted: {count}</source>
        <translation>加密了未加密的备份{count}份</translation>
    </message>
    <message>
        <source>Backups that anybody could read were removed: {count}</source>
        <translation>删除了未加密的备份{count}份</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Signed in at the command line</source>
        <translation>在命令行登录</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Unlocked the desk</source>
        <translation>解锁工作台</translation>
    </message>
    <message>
        <source>Wrong passphrases before: {count}, the first of them {since}</source>
        <translation>此前密码输错 {count} 次，第一次在 {since}</translation>
    </message>
    <message>
        <source>Second place of the backups: {folder}</source>
        <translation>备份第二存放处：{folder}</translation>
    </message>
    <message>
        <source>Views of lists put in order</source>
        <translation>调整列表视图顺序</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>历程</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied: {count} entries</source>
        <translation>已复制 {count} 条</translation>
    </message>
    <message>
        <source>History of the case</source>
        <translation>案件历程</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>第{page}页 共{pages}页</translation>
    </message>
    <message>
        <source>History {number}</source>
        <translation>历程 {number}</translation>
    </message>
    <message>
        <source>Save the history as PDF</source>
        <translation>把历程存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The PDF is saved</source>
        <translation>PDF 已保存</translation>
    </message>
</context>
<context>
    <name>HistoryGroup</name>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>其他记录</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation>可撤销</translation>
    </message>
</context>
<context>
    <name>HolidaysSection</name>
    <message>
        <source>{file} was not taken in</source>
        <translation>{file} 未导入</translation>
    </message>
    <message>
        <source>Its days go, and dates counted through {year} are provisional again.</source>
        <translation>其中的日期将移除，跨 {year} 年的期限重新变为暂定。</translation>
    </message>
    <message>
        <source>Take back the notice for {year}?</source>
        <translation>撤回 {year} 年的通知？</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The calendar is saved. No open date is another one.</source>
        <translation>日历已保存，没有期限变动。</translation>
    </message>
    <message numerus="yes">
        <source>The calendar is saved. %n open date(s) were counted again.</source>
        <translation>
            <numerusform>日历已保存，重算了 %n 个期限。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Calendar of the year</source>
        <translation>年历</translation>
    </message>
    <message>
        <source>Red: day off. With +: make-up working day. Underlined: the committee's own table. Choose a day to change it.</source>
        <translation>红色：放假。带 +：调休上班。下划线：本会自定。点选日期可以修改。</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>撤回通知…</translation>
    </message>
    <message>
        <source>Take in the notice…</source>
        <translation>导入放假通知…</translation>
    </message>
    <message>
        <source>A table (CSV) or a calendar (iCalendar) with the days off and the make-up days of a year</source>
        <translation>含全年放假和调休日的表格（CSV）或日历（iCalendar）</translation>
    </message>
    <message>
        <source>Notice entered</source>
        <translation>通知已录入</translation>
    </message>
    <message>
        <source>{source}, taken in {at}</source>
        <translation>{source}，{at} 导入</translation>
    </message>
    <message>
        <source>Notice known</source>
        <translation>通知已知</translation>
    </message>
    <message>
        <source>The program knows the notice for this year.</source>
        <translation>程序自带本年度的通知。</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>The notice for this year is not entered: dates in it are provisional.</source>
        <translation>本年度通知尚未录入，所涉日期为暂定。</translation>
    </message>
    <message>
        <source>Notices (*.csv *.ics *.txt);;All files (*)</source>
        <translation>通知 (*.csv *.ics *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Take in the notice</source>
        <translation>导入放假通知</translation>
    </message>
</context>
<context>
    <name>HoursFields</name>
    <message>
        <source>Office hours</source>
        <translation>办公时间</translation>
    </message>
    <message>
        <source>The schedule shows these hours and looks for free times in them; other times are pointed out.</source>
        <translation>排期按这些时间显示和找空档；排在此外的会提示。</translation>
    </message>
    <message>
        <source>Morning from</source>
        <translation>上午开始</translation>
    </message>
    <message>
        <source>Noon break from</source>
        <translation>午休开始</translation>
    </message>
    <message>
        <source>Noon break until</source>
        <translation>午休结束</translation>
    </message>
    <message>
        <source>Afternoon until</source>
        <translation>下午结束</translation>
    </message>
    <message>
        <source>Minutes of a usual meeting</source>
        <translation>一次调解通常多少分钟</translation>
    </message>
</context>
<context>
    <name>IdentityDocumentKind</name>
    <message>
        <source>Resident identity card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Residence permit, Hong Kong and Macao</source>
        <translation>港澳居民居住证</translation>
    </message>
    <message>
        <source>Residence permit, Taiwan</source>
        <translation>台湾居民居住证</translation>
    </message>
    <message>
        <source>Travel permit, Hong Kong and Macao</source>
        <translation>港澳居民来往内地通行证</translation>
    </message>
    <message>
        <source>Travel permit, Taiwan</source>
        <translation>台湾居民来往大陆通行证</translation>
    </message>
    <message>
        <source>Foreigner's permanent residence card</source>
        <translation>外国人永久居留身份证</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>其他证件</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Choose an export of the mini program</source>
        <translation>选择小程序的提交文件</translation>
    </message>
    <message>
        <source>Exports (*.json *.csv *.xlsx);;All files (*)</source>
        <translation>提交文件 (*.json *.csv *.xlsx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>{file}: {cases} matters and {ratings} ratings were taken in.</source>
        <translation>{file}：收入 {cases} 件事项、{ratings} 条评价。</translation>
    </message>
    <message>
        <source>{apart} rows are kept apart; {here} were here already.</source>
        <translation>{apart} 行已隔离，{here} 行早已在库。</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>查看隔离行</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Take in {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>The file is being read …</source>
        <translation>正在读取文件……</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件中的行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>提交编号</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>The rows are being taken in …</source>
        <translation>正在收入……</translation>
    </message>
    <message>
        <source>Stopping; nothing is left half made.</source>
        <translation>正在停止，不会留下半成品。</translation>
    </message>
    <message>
        <source>Take in {count}</source>
        <translation>收入 {count} 条</translation>
    </message>
    <message>
        <source>Keep {count} rows apart</source>
        <translation>隔离 {count} 行</translation>
    </message>
    <message>
        <source>Everything in this file is here already. Nothing changes.</source>
        <translation>文件中的内容都已在库，不会有任何变化。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{count} to take in</source>
        <translation>收入 {count} 条</translation>
    </message>
    <message>
        <source>{count} ratings</source>
        <translation>评价 {count} 条</translation>
    </message>
    <message>
        <source>{count} already here</source>
        <translation>已在库 {count} 件</translation>
    </message>
    <message>
        <source>{count} cannot be read and are kept apart</source>
        <translation>{count} 行无法读懂，先隔离</translation>
    </message>
    <message>
        <source>{count} kept apart before</source>
        <translation>早已隔离 {count} 行</translation>
    </message>
</context>
<context>
    <name>InboxDialog</name>
    <message>
        <source>Review</source>
        <translation>受理审查</translation>
    </message>
    <message>
        <source>Accept (A)</source>
        <translation>受理 (A)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>I review it (B)</source>
        <translation>由我审查 (B)</translation>
    </message>
    <message>
        <source>Merge… (M)</source>
        <translation>合并… (M)</translation>
    </message>
    <message>
        <source>Decline… (D)</source>
        <translation>不予受理… (D)</translation>
    </message>
    <message>
        <source>Ask for papers… (P)</source>
        <translation>通知补正… (P)</translation>
    </message>
    <message>
        <source>Duplicates…</source>
        <translation>查重…</translation>
    </message>
    <message>
        <source>Next (Space)</source>
        <translation>下一件（空格）</translation>
    </message>
    <message>
        <source>{applicant} and {respondent}</source>
        <translation>{applicant} 与 {respondent}</translation>
    </message>
    <message>
        <source>{place} of {count} waiting</source>
        <translation>待审查第 {place} 件，共 {count} 件</translation>
    </message>
    <message>
        <source>{step}: {left}</source>
        <translation>{step}{left}</translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <translation>没有待审查的事项。</translation>
    </message>
    <message>
        <source>Only a mediation can be accepted and get a number.</source>
        <translation>只有调解事项可以受理并编号。</translation>
    </message>
    <message>
        <source>Accepted as {number}</source>
        <translation>已受理，编为{number}</translation>
    </message>
    <message>
        <source>Not accepted; the reason and the words are kept.</source>
        <translation>已不予受理，原因和理由已记录。</translation>
    </message>
    <message>
        <source>Papers are asked for; the applicant's time runs.</source>
        <translation>已通知补正，期限开始计算。</translation>
    </message>
    <message>
        <source>Merged. It can be undone from the list of duplicates.</source>
        <translation>已合并，可在查重列表中撤销。</translation>
    </message>
</context>
<context>
    <name>InputWatch</name>
    <message>
        <source>Something else was saved here meanwhile: look again before you save.</source>
        <translation>此项已被保存为别的内容，保存前请再看一遍。</translation>
    </message>
</context>
<context>
    <name>InquiryDialog</name>
    <message>
        <source>Mend the inquiry</source>
        <translation>修改调查记录</translation>
    </message>
    <message>
        <source>Write down an inquiry</source>
        <translation>写调查记录</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Take it out…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Who was asked, or what was looked at</source>
        <translation>被调查人，或者查看的对象</translation>
    </message>
    <message>
        <source>Who that is</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>未记</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>调查人</translation>
    </message>
    <message>
        <source>Who wrote it down</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>调查事项</translation>
    </message>
    <message>
        <source>Questions and answers, or what was seen</source>
        <translation>调查内容（问答或者查看情况）</translation>
    </message>
    <message>
        <source>Work, address, telephone, and what ties the person to the parties.</source>
        <translation>单位、住址、电话，与当事人的关系。</translation>
    </message>
    <message>
        <source>Take the inquiry out?</source>
        <translation>删除这份调查记录？</translation>
    </message>
    <message>
        <source>The history keeps what stood there.</source>
        <translation>原来的内容留在历程里。</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>InstalmentsField</name>
    <message>
        <source>No.</source>
        <translation>期</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>应付日</translation>
    </message>
    <message>
        <source>Manner</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Add an instalment</source>
        <translation>加一期</translation>
    </message>
    <message>
        <source>Remove this instalment</source>
        <translation>删除这一期</translation>
    </message>
    <message>
        <source>Amount of instalment {position}</source>
        <translation>第 {position} 期金额</translation>
    </message>
    <message>
        <source>Instalment {position}: pay by</source>
        <translation>第 {position} 期应付日</translation>
    </message>
    <message>
        <source>Instalment {position}: manner</source>
        <translation>第 {position} 期方式</translation>
    </message>
    <message>
        <source>Sum {amount}</source>
        <translation>合计 {amount}</translation>
    </message>
    <message>
        <source>equals the agreed amount</source>
        <translation>等于协议金额</translation>
    </message>
    <message>
        <source>{difference} less than agreed</source>
        <translation>比协议金额少 {difference}</translation>
    </message>
    <message>
        <source>{difference} more than agreed</source>
        <translation>比协议金额多 {difference}</translation>
    </message>
</context>
<context>
    <name>InsurerAnswerDialog</name>
    <message>
        <source>What did the insurer answer?</source>
        <translation>保险公司怎么答复？</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Not content</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>The consumer is</source>
        <translation>消费者是否满意</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>尚未询问</translation>
    </message>
    <message>
        <source>A consumer who is not content may ask for mediation: everything here is kept.</source>
        <translation>消费者不满意的，可以申请调解：这里的内容都会保留。</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>答复内容</translation>
    </message>
</context>
<context>
    <name>InsurerDialog</name>
    <message>
        <source>Add an insurer</source>
        <translation>新增保险公司</translation>
    </message>
    <message>
        <source>Look at an insurer</source>
        <translation>核对保险公司</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Save as confirmed</source>
        <translation>保存并确认</translation>
    </message>
    <message>
        <source>Full name of the company</source>
        <translation>公司全称</translation>
    </message>
    <message>
        <source>Short name, for lists</source>
        <translation>简称（列表中显示）</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Registered address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Title of that person</source>
        <translation>负责人职务</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>One a line: older names, short forms. Submissions under them belong to this company.</source>
        <translation>每行一个：曾用名、简称。以这些名称提交的事项归入本公司。</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>其他名称</translation>
    </message>
</context>
<context>
    <name>InsurerKind</name>
    <message>
        <source>Property insurer</source>
        <translation>财险公司</translation>
    </message>
    <message>
        <source>Life insurer</source>
        <translation>人身险公司</translation>
    </message>
</context>
<context>
    <name>InsurerTime</name>
    <message>
        <source>15 days</source>
        <translation>15 日</translation>
    </message>
    <message>
        <source>the usual time</source>
        <translation>一般情况</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 日</translation>
    </message>
    <message>
        <source>a complicated matter</source>
        <translation>情况复杂</translation>
    </message>
    <message>
        <source>60 days</source>
        <translation>60 日</translation>
    </message>
    <message>
        <source>a very difficult one</source>
        <translation>情况特别复杂</translation>
    </message>
</context>
<context>
    <name>InsurerTimeDialog</name>
    <message>
        <source>Give the insurer more time?</source>
        <translation>延长保险公司的答复期限？</translation>
    </message>
    <message>
        <source>Give it</source>
        <translation>延长</translation>
    </message>
    <message>
        <source>The insurer has until {day} now.</source>
        <translation>目前答复期限至{day}。</translation>
    </message>
    <message>
        <source>Counted from the day on which the complaint was passed on.</source>
        <translation>自转办之日起计算。</translation>
    </message>
    <message>
        <source>Time to answer</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>InsurersSection</name>
    <message>
        <source>Companies come in with submissions. Confirm those that are right, merge those that are there under another name: figures are counted by company.</source>
        <translation>保险公司随提交的事项自动登记。名称无误的请确认；同一公司的不同名称请合并，统计按公司计数。</translation>
    </message>
    <message>
        <source>Insurers</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Add an insurer</source>
        <translation>新增保险公司</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>其他名称</translation>
    </message>
    <message>
        <source>{code} (odd)</source>
        <translation>{code}（有疑问）</translation>
    </message>
</context>
<context>
    <name>IssuedListing</name>
    <message>
        <source>Issued papers</source>
        <translation>已出具的文书</translation>
    </message>
    <message>
        <source>{pages} pages · {scans} signed scans kept · of {cases} cases</source>
        <translation>共{pages}页 · 已存签署扫描件{scans}份 · 涉及{cases}件案件</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n 份文书</numerusform>
        </translation>
    </message>
    <message>
        <source>No paper was issued yet. A paper is issued when it is printed or saved from its case.</source>
        <translation>还没有出具过文书。在案件中打印或保存文书，即为出具。</translation>
    </message>
    <message>
        <source>No issued paper is like this.</source>
        <translation>没有符合条件的文书。</translation>
    </message>
    <message>
        <source>Show all papers</source>
        <translation>显示全部文书</translation>
    </message>
    <message>
        <source>To the cases</source>
        <translation>去案件列表</translation>
    </message>
</context>
<context>
    <name>IssuedPaperDialog</name>
    <message>
        <source>Copy the PDF</source>
        <translation>复制PDF文件</translation>
    </message>
    <message>
        <source>To be pasted into a message or a folder; or drag it there from here</source>
        <translation>复制后可粘贴到聊天窗口或文件夹；也可以从这里直接拖过去</translation>
    </message>
    <message>
        <source>To the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Redacted copy…</source>
        <translation>脱敏本…</translation>
    </message>
    <message>
        <source>{paper} {number}</source>
        <translation>{paper} {number}</translation>
    </message>
    <message>
        <source>The PDF is on the clipboard: paste it into a message or a folder.</source>
        <translation>PDF文件已复制，可粘贴到聊天窗口或文件夹。</translation>
    </message>
</context>
<context>
    <name>IssuedPapers</name>
    <message>
        <source>{count} papers</source>
        <translation>共{count}份文书</translation>
    </message>
    <message>
        <source>Paper number</source>
        <translation>文书编号</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>被申请人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>出具时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>出具人</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>superseded by {number}</source>
        <translation>已被{number}取代</translation>
    </message>
    <message>
        <source>taken back on {moment}</source>
        <translation>{moment}收回</translation>
    </message>
</context>
<context>
    <name>IssuedView</name>
    <message>
        <source>Issued papers</source>
        <translation>已出具文书</translation>
    </message>
    <message>
        <source>Save the list as a workbook</source>
        <translation>将列表保存为工作簿</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>The list is being written</source>
        <translation>正在写出列表</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Wording…</source>
        <translation>文书模板…</translation>
    </message>
    <message>
        <source>Change what notices, agreements and other papers say</source>
        <translation>修改通知书、协议书等文书的文字</translation>
    </message>
    <message>
        <source>Clause bank…</source>
        <translation>条款库…</translation>
    </message>
    <message>
        <source>The clauses that agreements are begun with</source>
        <translation>起草协议时可选用的条款</translation>
    </message>
    <message>
        <source>What is shown, as an Excel workbook (Ctrl+E)</source>
        <translation>将当前列表导出为 Excel（Ctrl+E）</translation>
    </message>
    <message>
        <source>Check a paper…</source>
        <translation>文书验真…</translation>
    </message>
    <message>
        <source>Is this PDF, photo or scan a paper that was issued here? It can be dropped anywhere here (Ctrl+O)</source>
        <translation>核对一份PDF、照片或扫描件是否为本会出具的文书；也可以把文件拖到本页任意位置（Ctrl+O）</translation>
    </message>
    <message>
        <source>Open the paper</source>
        <translation>打开文书</translation>
    </message>
    <message>
        <source>To the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>There is no file and no picture on the clipboard.</source>
        <translation>剪贴板中没有文件，也没有图片。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) were written.</source>
        <translation>
            <numerusform>已写出 %n 份文书的列表。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Join a server of the office</source>
        <translation>加入办公室服务器</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>There has to be a PostgreSQL server with a database and a login for you; whoever looks after the computers of the office sets them up. The password is asked for at each start and never kept here.</source>
        <translation>须有一台 PostgreSQL 服务器，并已为您建好数据库和登录名，由管理电脑的人设置。每次启动都要输入密码，本机不保存密码。</translation>
    </message>
    <message>
        <source>Like office.local or 192.168.1.20.</source>
        <translation>如 office.local 或 192.168.1.20。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>5432 unless you were told another one.</source>
        <translation>没有另外说明就是 5432。</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>The name that you were given.</source>
        <translation>别人告诉您的名称。</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Your own, not a shared one.</source>
        <translation>您自己的，不要共用。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>It is not kept.</source>
        <translation>不保存。</translation>
    </message>
    <message>
        <source>Looking for the server …</source>
        <translation>正在连接服务器……</translation>
    </message>
    <message>
        <source>The server could not be joined</source>
        <translation>没能加入服务器</translation>
    </message>
</context>
<context>
    <name>KeptFileDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Page Down and Page Up turn its pages.</source>
        <translation>PageDown、PageUp 翻页。</translation>
    </message>
</context>
<context>
    <name>KeptPanel</name>
    <message>
        <source>{number} was submitted on {submitted} and taken in on {taken_in}.</source>
        <translation>{number} 于 {submitted} 提交，{taken_in} 收入。</translation>
    </message>
    <message>
        <source>Its case is {case}.</source>
        <translation>案号：{case}。</translation>
    </message>
    <message>
        <source>What was filed first stays as it is: the time limits run from it.</source>
        <translation>先提交的内容保持不变：期限从那时起算。</translation>
    </message>
    <message>
        <source>What came later can be added to its case as new facts.</source>
        <translation>后来的内容可以作为新事实补入该案。</translation>
    </message>
    <message>
        <source>Its case has ended: what the consumer adds now is a new matter.</source>
        <translation>该案已结束：消费者现在补充的内容应作为新的申请。</translation>
    </message>
    <message>
        <source>As it was filed first</source>
        <translation>先提交的</translation>
    </message>
    <message>
        <source>As it came again</source>
        <translation>这一次的</translation>
    </message>
</context>
<context>
    <name>KeptPapers</name>
    <message>
        <source>counts</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>superseded by {number}</source>
        <translation>已被 {number} 取代</translation>
    </message>
    <message>
        <source>taken back on {moment}</source>
        <translation>{moment} 收回</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>counts, signed scan kept</source>
        <translation>有效，已存签署扫描件</translation>
    </message>
    <message>
        <source>{number}, issued {moment}: {state}</source>
        <translation>{number}，{moment} 出具：{state}</translation>
    </message>
    <message>
        <source>{number}, issued {moment} by {by}: {state}</source>
        <translation>{number}，{moment} {by}出具：{state}</translation>
    </message>
    <message>
        <source>Why it was made anew: {words}</source>
        <translation>重做原因：{words}</translation>
    </message>
</context>
<context>
    <name>KeptPapersDialog</name>
    <message>
        <source>What there is of it</source>
        <translation>已有的文书</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Put the scan into the bin…</source>
        <translation>扫描件放入回收站…</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Number or file</source>
        <translation>编号或者文件</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Put the scan into the bin?</source>
        <translation>把扫描件放入回收站？</translation>
    </message>
    <message>
        <source>It comes back from there within thirty days.</source>
        <translation>三十天内可以从回收站取回。</translation>
    </message>
    <message>
        <source>Put into the bin</source>
        <translation>放入回收站</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys of the desk</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Explain the field, or show these keys</source>
        <translation>解释当前一栏，或显示本表</translation>
    </message>
    <message>
        <source>Open the row, or do what the blue button says</source>
        <translation>打开所选的一行，或执行蓝色按钮</translation>
    </message>
    <message>
        <source>Close a dialog; what was typed is asked about first</source>
        <translation>关闭对话框；已输入的内容会先问一句</translation>
    </message>
    <message>
        <source>In the list of cases: accept</source>
        <translation>在案件列表中：受理</translation>
    </message>
    <message>
        <source>In the list of cases: review, beside what it is like</source>
        <translation>在案件列表中：审查，并与相关案件对照</translation>
    </message>
    <message>
        <source>In the list of cases: add a condition, choose the columns</source>
        <translation>案件列表：添加条件、选择列</translation>
    </message>
    <message>
        <source>In the list of cases: Excel of what is shown, print it</source>
        <translation>案件列表：把所示内容导出为 Excel、打印</translation>
    </message>
    <message>
        <source>In the papers: check whether a file, or what was copied, is genuine</source>
        <translation>文书：验真（选择文件、粘贴复制的文件或图片）</translation>
    </message>
    <message>
        <source>Close the open case, go on to the next one</source>
        <translation>关闭打开的案件，转到下一个</translation>
    </message>
    <message>
        <source>Recent and pinned cases</source>
        <translation>最近打开和置顶的案件</translation>
    </message>
    <message>
        <source>In a case: its tabs (Alt+0: the list), mend it where it stands</source>
        <translation>在案件中：切换各部分（Alt+0 回到列表），就地修改</translation>
    </message>
    <message>
        <source>From the list over to the case</source>
        <translation>从列表转到右边的案件</translation>
    </message>
    <message>
        <source>In the room: who is speaking (Alt+1…5: what it is)</source>
        <translation>调解室：谁在说（Alt+1…5：内容类别）</translation>
    </message>
    <message>
        <source>In the room: note private talk; cover what is private, or show it</source>
        <translation>调解室：记背靠背谈话；遮住或显示背靠背内容</translation>
    </message>
    <message>
        <source>In the room: over to the offers and back; a break, and go on</source>
        <translation>调解室：到报价再回来；暂停、继续</translation>
    </message>
    <message>
        <source>In the notes of the room: change, undisputed, strike out</source>
        <translation>调解室笔录：修改、标为无争议、划去</translation>
    </message>
    <message>
        <source>In the calendar and the figures: earlier, later</source>
        <translation>排期、统计：往前、往后</translation>
    </message>
    <message>
        <source>In the calendar: today; rooms or mediators (Alt+1…4: day … list)</source>
        <translation>排期：回到今天；换房间或调解员（Alt+1…4：日周月列表）</translation>
    </message>
    <message>
        <source>In the calendar: a new meeting, move the chosen one by arrows</source>
        <translation>排期：新排一次；用方向键挪动选中的一场</translation>
    </message>
    <message>
        <source>Do what the dialog is for, from whichever field; in a list, open the case whole</source>
        <translation>在对话框任一栏直接办理；在列表里打开整个案件</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>复制所选的行</translation>
    </message>
    <message>
        <source>In the list of cases: keep it as a view</source>
        <translation>案件列表：存为视图</translation>
    </message>
    <message>
        <source>In the evidence: add files, paste a picture</source>
        <translation>材料：添加文件、粘贴图片</translation>
    </message>
    <message>
        <source>In the evidence: describe, save as, into the bin</source>
        <translation>材料：说明、另存、放入回收站</translation>
    </message>
    <message>
        <source>In the evidence: turn left, turn right</source>
        <translation>材料：向左、向右旋转</translation>
    </message>
    <message>
        <source>In the evidence: forward, back in the order</source>
        <translation>材料：前移、后移</translation>
    </message>
    <message>
        <source>In the look-up: copy what the consumer may hear</source>
        <translation>查询：复制可告知的内容</translation>
    </message>
    <message>
        <source>In the settings: save</source>
        <translation>设置：保存</translation>
    </message>
    <message>
        <source>Today: look again</source>
        <translation>工作台：刷新</translation>
    </message>
</context>
<context>
    <name>LadderView</name>
    <message>
        <source>Ladder of offers</source>
        <translation>报价阶梯</translation>
    </message>
</context>
<context>
    <name>LeaveDecision</name>
    <message>
        <source>Save the draft before you leave?</source>
        <translation>离开前保存草稿吗？</translation>
    </message>
    <message>
        <source>There are changes that were not saved.</source>
        <translation>有改动还没有保存。</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续写</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>放弃改动</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Leave without saving?</source>
        <translation>不保存就离开？</translation>
    </message>
    <message>
        <source>Kept for later, what you typed is here when you open this again. Nobody else sees it.</source>
        <translation>留待以后：下次打开时输入还在，别人看不到。</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>留待以后</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃输入</translation>
    </message>
</context>
<context>
    <name>Likeness</name>
    <message>
        <source>Same name and phone</source>
        <translation>姓名、电话相同</translation>
    </message>
    <message>
        <source>Same name and day of birth</source>
        <translation>姓名、出生日期相同</translation>
    </message>
    <message>
        <source>Same name, document number one slip away</source>
        <translation>姓名相同，证件号码只差一处</translation>
    </message>
    <message>
        <source>Same person, insurer and policy</source>
        <translation>同一人、同一公司、同一保单</translation>
    </message>
    <message>
        <source>Same person, insurer and report</source>
        <translation>同一人、同一公司、同一报案号</translation>
    </message>
    <message>
        <source>Same person, insurer and claim number</source>
        <translation>同一人、同一公司、同一赔案号</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>Motor</source>
        <translation>车险</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>财产险</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>保证保险</translation>
    </message>
    <message>
        <source>Agriculture</source>
        <translation>农险</translation>
    </message>
    <message>
        <source>Liability</source>
        <translation>责任险</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>普通人寿</translation>
    </message>
    <message>
        <source>Illness</source>
        <translation>疾病险</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>医疗险</translation>
    </message>
    <message>
        <source>Accident</source>
        <translation>意外险</translation>
    </message>
    <message>
        <source>Participating life</source>
        <translation>分红险</translation>
    </message>
    <message>
        <source>Universal life</source>
        <translation>万能险</translation>
    </message>
    <message>
        <source>Other line</source>
        <translation>其他险种</translation>
    </message>
</context>
<context>
    <name>LineActs</name>
    <message>
        <source>Put into the bin: {name}</source>
        <translation>已放入回收站：{name}</translation>
    </message>
    <message>
        <source>Put into the bin: {count} files</source>
        <translation>已放入回收站：{count} 个文件</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>填写说明</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>向右旋转</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>向左旋转</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Put into the bin</source>
        <translation>放入回收站</translation>
    </message>
</context>
<context>
    <name>LineForm</name>
    <message>
        <source>Name in the list</source>
        <translation>证据名称</translation>
    </message>
    <message>
        <source>What it proves</source>
        <translation>证明内容</translation>
    </message>
    <message>
        <source>Who gave it</source>
        <translation>提供人</translation>
    </message>
    <message>
        <source>The committee, or not said</source>
        <translation>调解组织收集或未注明</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>提交日期</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Compared with the original</source>
        <translation>已与原件核对</translation>
    </message>
    <message>
        <source>A copy only</source>
        <translation>只有复制件</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未注明</translation>
    </message>
</context>
<context>
    <name>LinkNote</name>
    <message>
        <source>Follows the accepted offer</source>
        <translation>随已接受的报价变动</translation>
    </message>
    <message>
        <source>Change the offer</source>
        <translation>改报价</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>解除关联</translation>
    </message>
    <message>
        <source>Then it is typed here, and no longer changes with the offer.</source>
        <translation>解除后在这里直接填写，不再随报价变动。</translation>
    </message>
    <message>
        <source>Nothing was typed: change the offer, or unlink the term and type here.</source>
        <translation>没有写入：请改报价，或解除关联后在这里填写。</translation>
    </message>
</context>
<context>
    <name>ListExports</name>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the list as a workbook</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>The list is being written</source>
        <translation>正在导出列表</translation>
    </message>
    <message>
        <source>The list is being laid out</source>
        <translation>正在排版列表</translation>
    </message>
    <message>
        <source>Cases {filter} {day}</source>
        <translation>案件 {filter} {day}</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) were written.</source>
        <translation>
            <numerusform>已导出 %n 件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListFooter</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Claimed in total {amount} yuan</source>
        <translation>争议金额合计 {amount} 元</translation>
    </message>
    <message>
        <source>agreed {amount} yuan</source>
        <translation>协议金额 {amount} 元</translation>
    </message>
    <message>
        <source>Selected: {sums}</source>
        <translation>所选：{sums}</translation>
    </message>
</context>
<context>
    <name>ListPaperDialog</name>
    <message>
        <source>Print the list</source>
        <translation>打印列表</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The list was handed to the printer</source>
        <translation>列表已送打印机</translation>
    </message>
    <message>
        <source>Is the printer connected? Nothing was lost; save a PDF, or try again.</source>
        <translation>打印机是否已连接？内容没有丢失，可另存 PDF 或重试。</translation>
    </message>
    <message>
        <source>The printer does not take the list</source>
        <translation>打印机无法接收列表</translation>
    </message>
    <message>
        <source>Save the list as PDF</source>
        <translation>将列表存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The PDF is saved</source>
        <translation>PDF 已保存</translation>
    </message>
    <message>
        <source>Evidence list</source>
        <translation>证据目录</translation>
    </message>
    <message>
        <source>Evidence list {number}</source>
        <translation>证据目录 {number}</translation>
    </message>
</context>
<context>
    <name>ListTools</name>
    <message>
        <source>with “{text}”</source>
        <translation>含“{text}”</translation>
    </message>
    <message>
        <source>Sort upwards</source>
        <translation>升序排列</translation>
    </message>
    <message>
        <source>Sort downwards</source>
        <translation>降序排列</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>隐藏此列</translation>
    </message>
    <message>
        <source>Columns… (Ctrl+Shift+L)</source>
        <translation>选择列…（Ctrl+Shift+L）</translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s) are not known to this version and were left out.</source>
        <translation>
            <numerusform>此版本不认识其中 %n 个条件，已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>The cases of one figure are not kept as a view: open the figure again when you need them.</source>
        <translation>统计数字的案件不保存为视图；需要时再从数字点开。</translation>
    </message>
</context>
<context>
    <name>LockWindow</name>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Locked. {name}, please sign in</source>
        <translation>已锁定。{name}，请登录</translation>
    </message>
    <message>
        <source>What you typed is kept, and you go on where you were. Another person may sign in too.</source>
        <translation>输入的内容都在，登录后接着办。其他人也可以登录。</translation>
    </message>
    <message>
        <source>Leave the desk</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>ManyPapersDialog</name>
    <message numerus="yes">
        <source>{paper}: %n paper(s)</source>
        <translation>
            <numerusform>{paper}：%n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the papers final …</source>
        <translation>正在制作正式文书……</translation>
    </message>
    <message>
        <source>{done} of {total} papers are drawn …</source>
        <translation>已排版 {done}/{total} 份……</translation>
    </message>
    <message>
        <source>None of the papers can be made.</source>
        <translation>没有一份能制作。</translation>
    </message>
    <message>
        <source>Drafts say so across each page. They get no number and are not kept.</source>
        <translation>草稿每页都有“草稿”字样，不编号，不保存。</translation>
    </message>
    <message>
        <source>They are final: each is kept in its case under its number.</source>
        <translation>都已成为正式文书，各按编号存入本案。</translation>
    </message>
    <message>
        <source>Printed or saved they become final: each gets its number and its code, and is kept.</source>
        <translation>打印或者保存后即为正式文书：逐份编号、加二维码并保存。</translation>
    </message>
</context>
<context>
    <name>MaskedLine</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Mask the number again</source>
        <translation>重新隐藏号码</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>恢复原号</translation>
    </message>
    <message>
        <source>Keep the number as it was</source>
        <translation>保留原来的号码</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the whole number; the audit trail says so</source>
        <translation>显示完整号码，并留痕</translation>
    </message>
</context>
<context>
    <name>Meanwhile</name>
    <message>
        <source>{name} has just changed this</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another desk has just changed this</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What you typed stays. Where both changed a field you choose.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看这一场</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Open before</source>
        <translation>期初未结</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Concluded</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Open after</source>
        <translation>期末未结</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>达成协议</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>请求金额</translation>
    </message>
    <message>
        <source>Amount agreed</source>
        <translation>协议金额</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付金额</translation>
    </message>
    <message>
        <source>Share of accepted</source>
        <translation>占受理数</translation>
    </message>
    <message>
        <source>Share of concluded</source>
        <translation>占办结数</translation>
    </message>
    <message>
        <source>Days to conclude, mean</source>
        <translation>平均办结天数</translation>
    </message>
    <message>
        <source>Days to conclude, median</source>
        <translation>办结天数中位数</translation>
    </message>
    <message>
        <source>Performed</source>
        <translation>履行率</translation>
    </message>
</context>
<context>
    <name>MediatorChoice</name>
    <message>
        <source>Mediators</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>适合度</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>在办案件</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周调解</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Knows well</source>
        <translation>熟悉险种</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Recused</source>
        <translation>已回避</translation>
    </message>
    <message>
        <source>Tied</source>
        <translation>有关联</translation>
    </message>
    <message>
        <source>Earlier case</source>
        <translation>曾办其案</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>可指定</translation>
    </message>
    <message>
        <source>There is no other mediator yet. Add one in the settings first.</source>
        <translation>还没有其他调解员，请先在设置中添加。</translation>
    </message>
    <message>
        <source>Nobody is both here and free of ties, so nobody is suggested. Choose one.</source>
        <translation>没有既在岗又无关联的调解员，因此不作推荐，请自行选择。</translation>
    </message>
</context>
<context>
    <name>MediatorDialog</name>
    <message>
        <source>Add a mediator</source>
        <translation>新增调解员</translation>
    </message>
    <message>
        <source>Change a mediator</source>
        <translation>修改调解员</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>移交工作…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>“My cases” are those of this mediator when that person works at the desk.</source>
        <translation>此人使用本系统时，“我的案件”即为该调解员的案件。</translation>
    </message>
    <message>
        <source>Nobody: does not use the desk</source>
        <translation>不使用本系统</translation>
    </message>
    <message>
        <source>Who this is at the desk</source>
        <translation>对应的使用人员</translation>
    </message>
    <message>
        <source>A mediator who knows the line of a case is offered first.</source>
        <translation>分派时，优先推荐熟悉案件险种的调解员。</translation>
    </message>
    <message>
        <source>Lines known well</source>
        <translation>熟悉的险种</translation>
    </message>
    <message>
        <source>Without the tick no new cases come; those under way stay until another mediator is appointed.</source>
        <translation>取消勾选后不再分派新案；在办案件仍由其办理，直至另行指定调解员。</translation>
    </message>
    <message>
        <source>Takes cases</source>
        <translation>接受分派</translation>
    </message>
</context>
<context>
    <name>MediatorParts</name>
    <message>
        <source>Mediators</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>presides</source>
        <translation>主持调解</translation>
    </message>
    <message>
        <source>beside the presiding mediator</source>
        <translation>参与调解</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>自{day}起</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至{day}止</translation>
    </message>
    <message>
        <source>Recusal of {mediator} asked by {name}, {day}: {ground}</source>
        <translation>{name}于{day}申请{mediator}回避：{ground}</translation>
    </message>
    <message>
        <source>not decided: the mediation has ended</source>
        <translation>未作决定：调解已结束</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>待决定</translation>
    </message>
</context>
<context>
    <name>Mediators</name>
    <message>
        <source>recused in this case</source>
        <translation>在本案中已回避</translation>
    </message>
    <message>
        <source>works for {name}</source>
        <translation>任职于{name}</translation>
    </message>
    <message>
        <source>related to {name}</source>
        <translation>与{name}有亲属关系</translation>
    </message>
    <message>
        <source>tied to {name}</source>
        <translation>与{name}有其他关系</translation>
    </message>
    <message>
        <source>recused before in {number} ({name})</source>
        <translation>曾在{number}中回避（{name}）</translation>
    </message>
    <message>
        <source>had {number} with {name}</source>
        <translation>曾调解{name}的{number}</translation>
    </message>
    <message>
        <source>worked for {name} until {on}</source>
        <translation>曾任职于{name}，至{on}</translation>
    </message>
    <message>
        <source>{tie}: {outcome}</source>
        <translation>{tie}：{outcome}</translation>
    </message>
    <message>
        <source>{tie} ({words})</source>
        <translation>{tie}（{words}）</translation>
    </message>
    <message>
        <source>knows {line}</source>
        <translation>熟悉{line}</translation>
    </message>
    <message>
        <source>{count} open cases, the fewest</source>
        <translation>在办{count}件，最少</translation>
    </message>
    <message>
        <source>{count} open cases</source>
        <translation>在办{count}件</translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <translation>超期{count}件</translation>
    </message>
    <message>
        <source>away until {on}</source>
        <translation>请假至{on}</translation>
    </message>
    <message>
        <source>away from {on}</source>
        <translation>{on}起请假</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
</context>
<context>
    <name>MeetingCard</name>
    <message>
        <source>{applicant} and {respondent}</source>
        <translation>{applicant} 与 {respondent}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{day}, {hours}</source>
        <translation>{day} {hours}</translation>
    </message>
    <message>
        <source>Meeting {sequence} of {number}, {public}</source>
        <translation>{number} 第 {sequence} 次调解，{public}</translation>
    </message>
    <message>
        <source>public</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>not public</source>
        <translation>不公开</translation>
    </message>
    <message>
        <source>has not answered</source>
        <translation>未答复</translation>
    </message>
</context>
<context>
    <name>MeetingClock</name>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Under way for {time}</source>
        <translation>已进行 {time}</translation>
    </message>
    <message>
        <source>planned {begins} to {ends}</source>
        <translation>预定 {begins} 至 {ends}</translation>
    </message>
    <message>
        <source>{begins} to {ends}</source>
        <translation>{begins} 至 {ends}</translation>
    </message>
    <message>
        <source>Break since {time}, {span}</source>
        <translation>{time} 起休息，{span}</translation>
    </message>
    <message>
        <source>{minutes} min over, planned until {ends}</source>
        <translation>超时 {minutes} 分钟，预定 {ends}</translation>
    </message>
    <message>
        <source>Begun {begins}, planned until {ends}</source>
        <translation>{begins} 开始，预定 {ends}</translation>
    </message>
</context>
<context>
    <name>MeetingList</name>
    <message>
        <source>No room</source>
        <translation>不占调解室</translation>
    </message>
    <message>
        <source>All rooms</source>
        <translation>全部调解室</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>调解室</translation>
    </message>
    <message>
        <source>All mediators</source>
        <translation>全部调解员</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Not cancelled</source>
        <translation>未取消的</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>调解场次</translation>
    </message>
    <message>
        <source>No meeting is like this on these days.</source>
        <translation>这段时间没有符合条件的调解。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>被申请人</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>第几次</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>{count} meetings</source>
        <translation>共 {count} 场</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Into which company does “{name}” go?</source>
        <translation>“{name}”合并到哪家公司？</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge two cases?</source>
        <translation>合并两件案件？</translation>
    </message>
    <message>
        <source>The later one that is not accepted ends as merged; the other one goes on with the matter and shows its numbers, files and new facts. Nothing is moved or lost, and the merge can be undone.</source>
        <translation>未受理的较后一件并入另一件后结束；另一件继续办理，并显示其编号、文件和新事实。内容不移动、不丢失，合并可以撤销。</translation>
    </message>
    <message>
        <source>Find another case</source>
        <translation>查找其他案件</translation>
    </message>
    <message>
        <source>By its number or the applicant's name.</source>
        <translation>按编号或申请人姓名。</translation>
    </message>
    <message>
        <source>Choose a case</source>
        <translation>选择案件</translation>
    </message>
    <message>
        <source>Merge with</source>
        <translation>合并到</translation>
    </message>
    <message>
        <source>Why they are one</source>
        <translation>为何是同一事项</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) and all parties of this name go to the company that you choose, and the name becomes another name of it. What stands on papers stays. This cannot be taken back.</source>
        <translation>
            <numerusform>%n 件案件及该名称下的当事人将归入所选公司，该名称成为其“其他名称”。文书上的名称不变。合并后不能撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>The company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>请选择…</translation>
    </message>
</context>
<context>
    <name>MergeKind</name>
    <message>
        <source>The same person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>The same matter</source>
        <translation>同一事项</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Arrows go from day to day, Enter opens a day, N makes a meeting, M moves one of the day: then arrows carry it, M again takes the next one, Enter drops it, Esc puts it back.</source>
        <translation>方向键换日期，回车打开当天，N 新排一次，M 移动当天的一场：再按方向键带着走，再按 M 换下一场，回车放下，Esc 放回原处。</translation>
    </message>
    <message>
        <source>{count} meetings</source>
        <translation>{count} 场</translation>
    </message>
</context>
<context>
    <name>MonthReportDialog</name>
    <message>
        <source>Report {period}</source>
        <translation>调解工作报告 {period}</translation>
    </message>
</context>
<context>
    <name>MonthlyForm</name>
    <message>
        <source>Line</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Of accepted</source>
        <translation>占受理</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理纠纷</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>调解成功</translation>
    </message>
</context>
<context>
    <name>MonthlyFormDialog</name>
    <message>
        <source>Monthly form of people's mediation</source>
        <translation>人民调解月报表</translation>
    </message>
    <message>
        <source>Monthly form {period}</source>
        <translation>人民调解月报表 {period}</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上一个月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下一个月</translation>
    </message>
    <message>
        <source>Lines of the form; Enter opens the cases</source>
        <translation>报表各行，按回车打开案件</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
</context>
<context>
    <name>MoveReasonDialog</name>
    <message>
        <source>Move this meeting?</source>
        <translation>改期？</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Who takes part was told of it already and will be asked again.</source>
        <translation>已经通知过到场的人，改期后要重新征询能否到场。</translation>
    </message>
    <message>
        <source>Why it is moved</source>
        <translation>改期原因</translation>
    </message>
</context>
<context>
    <name>MoveSessionDialog</name>
    <message>
        <source>Move meeting {count}</source>
        <translation>改期：第 {count} 次调解</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Planned for {day}, {hours}</source>
        <translation>原定 {day} {hours}</translation>
    </message>
    <message>
        <source>Why it is moved</source>
        <translation>改期原因</translation>
    </message>
    <message>
        <source>Cancel this meeting…</source>
        <translation>取消这次调解…</translation>
    </message>
    <message>
        <source>Adjourn it…</source>
        <translation>延期…</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>上季度</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>上年</translation>
    </message>
    <message>
        <source>The last 12 months</source>
        <translation>近12个月</translation>
    </message>
</context>
<context>
    <name>MyViews</name>
    <message>
        <source>My views</source>
        <translation>我的视图</translation>
    </message>
</context>
<context>
    <name>NewFactsDialog</name>
    <message>
        <source>Add this to {case} as new facts?</source>
        <translation>作为新事实补入 {case}？</translation>
    </message>
    <message>
        <source>Add as new facts</source>
        <translation>补入新事实</translation>
    </message>
    <message>
        <source>What was filed first stays as it is, and so do the fields of the case. What came under the same number later is written below the new facts of the case, because a matter that is filed again may only be refused without new facts or reasons. If a party's phone or address changed, mend the party as well.</source>
        <translation>先提交的内容和案件各栏都保持不变。同一编号后来的内容写在该案“新事实新理由”之后，因为只有没有新事实、新理由的重复申请才可以不予受理。当事人的电话或地址变了的，请另外更正当事人信息。</translation>
    </message>
    <message>
        <source>It stands in the history of the case; it may stay empty.</source>
        <translation>写入案件历程，可以不填。</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>NewKeysDialog</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Encrypting the records, this takes a moment …</source>
        <translation>正在加密数据，请稍候…</translation>
    </message>
    <message>
        <source>The records are encrypted on this computer. Your passphrase opens them; it is kept nowhere.</source>
        <translation>数据在这台电脑上加密保存，用您的密码打开；密码不保存在任何地方。</translation>
    </message>
    <message>
        <source>If every passphrase is forgotten, only this code opens the records. Print it or write it down, and lock the paper away where the committee keeps its seal. Nobody can tell it to you later.</source>
        <translation>如果所有人的密码都忘了，只有这组恢复码能打开数据。请打印或抄下，和印章一起锁好。以后谁也无法再告诉您。</translation>
    </message>
    <message>
        <source>Print it…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Type the code from your paper. So it is certain that it can be read when it is needed.</source>
        <translation>请照着纸上的恢复码输入一遍，确认需要时看得清、用得上。</translation>
    </message>
    <message>
        <source>Eight groups of five. Capitals, dashes and blanks do not matter.</source>
        <translation>八组，每组五个字符。大小写、短横线和空格都不要紧。</translation>
    </message>
    <message>
        <source>Next: recovery code</source>
        <translation>下一步：恢复码</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>已经记在纸上</translation>
    </message>
    <message>
        <source>This is not the code that was shown. Go back and compare.</source>
        <translation>与显示的恢复码不一致，请返回核对。</translation>
    </message>
    <message>
        <source>This computer has no printer: write the code down.</source>
        <translation>这台电脑没有打印机，请抄下恢复码。</translation>
    </message>
    <message>
        <source>The printer does not answer. Write the code down.</source>
        <translation>打印机没有响应，请抄下恢复码。</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>New passphrase</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>At least 8 characters. Three or four words that do not belong together are easy to remember.</source>
        <translation>至少 8 个字符。三四个互不相干的词最好记。</translation>
    </message>
    <message>
        <source>This is another one than above.</source>
        <translation>与上面输入的不一致。</translation>
    </message>
</context>
<context>
    <name>NewRequestDialog</name>
    <message>
        <source>New request about personal data</source>
        <translation>登记个人信息请求</translation>
    </message>
    <message>
        <source>Put into the register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Whose data</source>
        <translation>谁的信息</translation>
    </message>
    <message>
        <source>From the document that is shown; all cases are found by it.</source>
        <translation>按出示的证件填写；据此查找全部案件。</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>请求事项</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Meeting {sequence}, {at}</source>
        <translation>第 {sequence} 次调解，{at}</translation>
    </message>
    <message>
        <source>Nothing is written down.</source>
        <translation>还没有安排。</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>NextStepDialog</name>
    <message>
        <source>What comes next?</source>
        <translation>下一步做什么？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>NextStepForm</name>
    <message>
        <source>An open case without a next step is easily forgotten.</source>
        <translation>没有下一步的案件容易被遗忘。</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>由谁办理</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>未指定</translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>What {name} said</source>
        <translation>{name}说的话</translation>
    </message>
</context>
<context>
    <name>NoteKind</name>
    <message>
        <source>Statement</source>
        <translation>陈述</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>争议</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
</context>
<context>
    <name>NotePainter</name>
    <message>
        <source>Undisputed</source>
        <translation>无争议</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>the check digit does not fit; compare it with the document</source>
        <translation>校验码不符，请与证件核对</translation>
    </message>
    <message>
        <source>the number has too few or too many characters</source>
        <translation>位数不对</translation>
    </message>
    <message>
        <source>the number holds characters that cannot stand there</source>
        <translation>含有不应出现的字符</translation>
    </message>
    <message>
        <source>the area does not fit this kind of document</source>
        <translation>地区码与证件类型不符</translation>
    </message>
    <message>
        <source>the number holds a day of birth that does not exist</source>
        <translation>号码中的出生日期不存在</translation>
    </message>
    <message>
        <source>a number of fifteen digits, from before 1999</source>
        <translation>1999 年前的 15 位号码</translation>
    </message>
    <message>
        <source>a landline without its area code</source>
        <translation>座机缺区号</translation>
    </message>
    <message>
        <source>characters that cannot be seen or that turn the direction of writing ({characters})</source>
        <translation>含有看不见或改变书写方向的字符（{characters}）</translation>
    </message>
    <message>
        <source>characters that cannot be seen or that turn the direction of writing</source>
        <translation>含有看不见或改变书写方向的字符</translation>
    </message>
    <message>
        <source>unknown kind of document: {words}</source>
        <translation>证件类型不认识：{words}</translation>
    </message>
    <message>
        <source>unknown word: {words}</source>
        <translation>不认识的词：{words}</translation>
    </message>
    <message>
        <source>unclear answer: {words}</source>
        <translation>回答不明确：{words}</translation>
    </message>
    <message>
        <source>a child under 14 needs a guardian, and none is named</source>
        <translation>不满 14 周岁须由监护人代理，未填监护人</translation>
    </message>
    <message>
        <source>the applicant is under 14: a guardian acts, the data are sensitive</source>
        <translation>申请人不满 14 周岁：由监护人代理，属敏感信息</translation>
    </message>
    <message>
        <source>not yet negotiated with the insurer</source>
        <translation>尚未与保险公司协商</translation>
    </message>
    <message>
        <source>written in its plain form</source>
        <translation>已改写为规范形式</translation>
    </message>
    <message>
        <source>control characters were taken out</source>
        <translation>已去除控制字符</translation>
    </message>
    <message>
        <source>the amount cannot be read: {typed}</source>
        <translation>金额无法读懂：{typed}</translation>
    </message>
    <message>
        <source>no insurer is named</source>
        <translation>未填保险公司</translation>
    </message>
    <message>
        <source>no applicant is named</source>
        <translation>未填申请人</translation>
    </message>
    <message>
        <source>submitted in the future</source>
        <translation>提交时间在将来</translation>
    </message>
    <message>
        <source>the time is missing</source>
        <translation>缺少时间</translation>
    </message>
    <message>
        <source>the time cannot be read</source>
        <translation>时间无法读懂</translation>
    </message>
    <message>
        <source>no document number is given</source>
        <translation>未填证件号码</translation>
    </message>
    <message>
        <source>unknown kind of business: {words}</source>
        <translation>业务类型不认识：{words}</translation>
    </message>
    <message>
        <source>no submission number</source>
        <translation>没有提交编号</translation>
    </message>
    <message>
        <source>this is no submission number</source>
        <translation>这不是提交编号</translation>
    </message>
    <message>
        <source>the rating names no submission</source>
        <translation>评价未写明对应的提交编号</translation>
    </message>
    <message>
        <source>the submission that it rates is not here yet</source>
        <translation>所评价的提交还没有到</translation>
    </message>
    <message>
        <source>the satisfaction is no number from 1 to 5</source>
        <translation>满意度不是 1 至 5 的数</translation>
    </message>
    <message>
        <source>the same number came with other content; the first stays as it was</source>
        <translation>同一编号内容不同，先到的保持不变</translation>
    </message>
    <message>
        <source>it lies in the bin, from where it can be brought back</source>
        <translation>在回收站中，可从那里还原</translation>
    </message>
    <message>
        <source>it was deleted from the bin and is not taken in again</source>
        <translation>已从回收站删除，不再收入</translation>
    </message>
    <message>
        <source>the text is too long</source>
        <translation>文字过长</translation>
    </message>
    <message>
        <source>a spreadsheet kept only 15 digits of a long number</source>
        <translation>表格软件只保留了长号码的 15 位</translation>
    </message>
    <message>
        <source>a value is no text</source>
        <translation>有一项不是文本</translation>
    </message>
    <message>
        <source>the text holds half a character</source>
        <translation>文字中有残缺字符</translation>
    </message>
    <message>
        <source>something is odd ({code})</source>
        <translation>有异常（{code}）</translation>
    </message>
    <message>
        <source>Submission number</source>
        <translation>提交编号</translation>
    </message>
    <message>
        <source>Kind of business</source>
        <translation>业务类型</translation>
    </message>
    <message>
        <source>Time of submission</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Applicant's name</source>
        <translation>申请人姓名</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号码</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>联系地址</translation>
    </message>
    <message>
        <source>Representative's name</source>
        <translation>代理人姓名</translation>
    </message>
    <message>
        <source>Relation of the representative</source>
        <translation>代理关系</translation>
    </message>
    <message>
        <source>Representative's document number</source>
        <translation>代理人证件号码</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation>从业人员</translation>
    </message>
    <message>
        <source>Policy number</source>
        <translation>保单号</translation>
    </message>
    <message>
        <source>Report number</source>
        <translation>报案号</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>纠纷原因</translation>
    </message>
    <message>
        <source>Amount in dispute</source>
        <translation>争议金额</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实经过</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Negotiated with the insurer</source>
        <translation>是否已与公司协商</translation>
    </message>
    <message>
        <source>In court or arbitration</source>
        <translation>是否已诉讼或仲裁</translation>
    </message>
    <message>
        <source>New facts or reasons</source>
        <translation>新事实新理由</translation>
    </message>
    <message>
        <source>Related submission</source>
        <translation>关联提交编号</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>评价内容</translation>
    </message>
    <message>
        <source>{column}: {finding}</source>
        <translation>{column}：{finding}</translation>
    </message>
</context>
<context>
    <name>NotesHead</name>
    <message>
        <source>Notes</source>
        <translation>笔录</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Whose words are shown</source>
        <translation>看谁说的</translation>
    </message>
</context>
<context>
    <name>NotesList</name>
    <message>
        <source>Notes of the meeting</source>
        <translation>本次调解的笔录</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Let it count again</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>划去</translation>
    </message>
    <message>
        <source>It is disputed</source>
        <translation>有争议</translation>
    </message>
    <message>
        <source>Nobody disputes it</source>
        <translation>双方无争议</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>{time} {name}: told in private, hidden</source>
        <translation>{time} {name}：背靠背谈话，已遮住</translation>
    </message>
    <message>
        <source>undisputed</source>
        <translation>无争议</translation>
    </message>
    <message>
        <source>struck out</source>
        <translation>已划去</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Notes of meeting {sequence}: {name}</source>
        <translation>第 {sequence} 次调解的笔录：{name}</translation>
    </message>
    <message>
        <source>Nothing noted yet. Choose who is speaking, type, and press Ctrl+Enter.</source>
        <translation>还没有记录。选好谁在说，输入内容，按 Ctrl+Enter 记下。</translation>
    </message>
    <message>
        <source>Enter changes the note, Del strikes it out, Space ticks it as undisputed.</source>
        <translation>Enter 修改，Del 划去，空格标为无争议。</translation>
    </message>
    <message>
        <source>This meeting was recorded: its notes are only read now.</source>
        <translation>本次调解已经结束并记录，笔录只能查看。</translation>
    </message>
    <message>
        <source>Who said it? Choose with F2 to F5: who was chosen takes part no more.</source>
        <translation>这段话是谁说的？请按 F2 至 F5 选择：原来选的人已不参加本次调解。</translation>
    </message>
    <message>
        <source>The note that you were changing is no longer there.</source>
        <translation>您正在改的那条记录已经不在了。</translation>
    </message>
    <message>
        <source>Struck out: it is on no paper.</source>
        <translation>已划去，不会写进任何文书。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Note down first what you typed in private, or clear it.</source>
        <translation>请先记下或清空正在写的背靠背内容。</translation>
    </message>
    <message>
        <source>What you typed and did not note down is here again ({moment})</source>
        <translation>上次输入还没有记下的内容已恢复（{moment}）</translation>
    </message>
</context>
<context>
    <name>NoticeDialog</name>
    <message>
        <source>Which notice it is</source>
        <translation>通知名称或文号</translation>
    </message>
    <message>
        <source>Take in the notice for {years}?</source>
        <translation>导入 {years} 年放假通知？</translation>
    </message>
    <message numerus="yes">
        <source>Take in and count %n date(s) again</source>
        <translation>
            <numerusform>导入并重算 %n 个期限</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>I compared these with the notice: it is as the file says</source>
        <translation>我已与通知原文核对，确如文件所写</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to compare with the notice</source>
        <translation>
            <numerusform>有 %n 处请与通知原文核对</numerusform>
        </translation>
    </message>
    <message>
        <source>What is odd</source>
        <translation>可疑之处</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) change</source>
        <translation>
            <numerusform>%n 天有变动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) counted again</source>
        <translation>
            <numerusform>%n 个期限重算</numerusform>
        </translation>
    </message>
    <message>
        <source>The calendar says all of this already.</source>
        <translation>日历已经是这样了。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Days that change</source>
        <translation>有变动的日期</translation>
    </message>
    <message>
        <source>as the program knows it</source>
        <translation>按程序自带</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>放假</translation>
    </message>
</context>
<context>
    <name>NoticesDialog</name>
    <message>
        <source>Notices</source>
        <translation>调解通知书</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>送达回证</translation>
    </message>
    <message>
        <source>Each party</source>
        <translation>每位当事人</translation>
    </message>
    <message>
        <source>Each side</source>
        <translation>每一方</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>One for</source>
        <translation>份数按</translation>
    </message>
    <message>
        <source>They went out…</source>
        <translation>登记已送出…</translation>
    </message>
    <message>
        <source>Enter that the notices went out, each with its receipt</source>
        <translation>登记通知书已经送出，每份都有送达回证</translation>
    </message>
    <message>
        <source>Notices and receipts of the meeting</source>
        <translation>本次调解的通知书与送达回证</translation>
    </message>
    <message>
        <source>Notices and receipts</source>
        <translation>通知书与送达回证</translation>
    </message>
    <message>
        <source>Notices and receipts of {count} meetings</source>
        <translation>{count}场调解的通知书与送达回证</translation>
    </message>
    <message>
        <source>Notices {number}</source>
        <translation>调解通知书 {number}</translation>
    </message>
    <message>
        <source>Receipts {number}</source>
        <translation>送达回证 {number}</translation>
    </message>
</context>
<context>
    <name>NumberFact</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the whole number; the audit trail says so</source>
        <translation>显示完整号码，系统将留痕</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Mask the number again</source>
        <translation>重新隐藏号码</translation>
    </message>
</context>
<context>
    <name>NumberFields</name>
    <message>
        <source>Number of a case</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>Number of an agreement</source>
        <translation>协议编号</translation>
    </message>
    <message>
        <source>Examples of numbers</source>
        <translation>编号示例</translation>
    </message>
    <message>
        <source>The first case of the year:</source>
        <translation>本年第一件案件：</translation>
    </message>
    <message>
        <source>The first agreement:</source>
        <translation>第一份协议：</translation>
    </message>
    <message>
        <source>{year} stands for the year, {n:04d} for the number with at least four digits.</source>
        <translation>{year} 为年份，{n:04d} 为序号，至少四位。</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>还不能编号</translation>
    </message>
</context>
<context>
    <name>NumberKind</name>
    <message>
        <source>12378 number</source>
        <translation>12378 编号</translation>
    </message>
    <message>
        <source>Court number</source>
        <translation>法院案号</translation>
    </message>
    <message>
        <source>Number of another body</source>
        <translation>其他机构编号</translation>
    </message>
</context>
<context>
    <name>ObjectionDialog</name>
    <message>
        <source>Does a party object?</source>
        <translation>有当事人提出异议？</translation>
    </message>
    <message>
        <source>Record the objection</source>
        <translation>登记异议</translation>
    </message>
    <message>
        <source>The mediation ends without agreement. Last day to object: {day}.</source>
        <translation>调解因异议终止，未达成协议。异议期截至{day}。</translation>
    </message>
    <message>
        <source>Who objects</source>
        <translation>提出异议的当事人</translation>
    </message>
    <message>
        <source>Choose a party</source>
        <translation>请选择当事人</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>In the party's words</source>
        <translation>异议内容</translation>
    </message>
    <message>
        <source>End reason</source>
        <translation>终结原因</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>请选择原因</translation>
    </message>
    <message>
        <source>The parties were told of arbitration, administrative and court routes</source>
        <translation>已告知当事人可依法通过仲裁、行政、司法途径维护权利</translation>
    </message>
    <message>
        <source>People's Mediation Law art. 26</source>
        <translation>人民调解法第二十六条</translation>
    </message>
    <message>
        <source>What both sides sign as undisputed; they need not prove it again.</source>
        <translation>双方签字确认的无争议事实，以后无须再举证。</translation>
    </message>
    <message>
        <source>Undisputed facts (optional)</source>
        <translation>无争议事实（可不填）</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Papers: {papers}</source>
        <translation>文书：{papers}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>不予受理…</translation>
    </message>
    <message>
        <source>Refer…</source>
        <translation>转办…</translation>
    </message>
    <message>
        <source>Ask for papers…</source>
        <translation>通知补正…</translation>
    </message>
    <message>
        <source>Papers came…</source>
        <translation>材料已补…</translation>
    </message>
    <message>
        <source>Compare with its likes…</source>
        <translation>比对相似案件…</translation>
    </message>
    <message>
        <source>Merge with another case…</source>
        <translation>并入另案…</translation>
    </message>
    <message>
        <source>Pass to the insurer…</source>
        <translation>转保险公司…</translation>
    </message>
    <message>
        <source>Record the answer…</source>
        <translation>登记答复…</translation>
    </message>
    <message>
        <source>Give the insurer more time…</source>
        <translation>延长答复期限…</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>答复…</translation>
    </message>
    <message>
        <source>Turn into a complaint</source>
        <translation>转为投诉</translation>
    </message>
    <message>
        <source>Turn into a mediation</source>
        <translation>转为调解</translation>
    </message>
    <message>
        <source>Ask the other side's consent…</source>
        <translation>征询对方意愿…</translation>
    </message>
    <message>
        <source>Record a contact…</source>
        <translation>登记联系情况…</translation>
    </message>
    <message>
        <source>A party refuses mediation…</source>
        <translation>一方拒绝调解…</translation>
    </message>
    <message>
        <source>Appoint a mediator…</source>
        <translation>指定调解员…</translation>
    </message>
    <message>
        <source>Replace the mediator…</source>
        <translation>更换调解员…</translation>
    </message>
    <message>
        <source>Mediators of the case…</source>
        <translation>本案调解员…</translation>
    </message>
    <message>
        <source>Recusal is asked…</source>
        <translation>申请回避…</translation>
    </message>
    <message>
        <source>Decide on the recusal…</source>
        <translation>决定是否回避…</translation>
    </message>
    <message>
        <source>Plan a meeting…</source>
        <translation>排期…</translation>
    </message>
    <message>
        <source>Move the meeting…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Hold the meeting</source>
        <translation>开始调解</translation>
    </message>
    <message>
        <source>Record the meeting…</source>
        <translation>记录调解…</translation>
    </message>
    <message>
        <source>Who comes…</source>
        <translation>谁来参加…</translation>
    </message>
    <message>
        <source>Served papers…</source>
        <translation>送达的文书…</translation>
    </message>
    <message>
        <source>Record the outcome…</source>
        <translation>登记结果…</translation>
    </message>
    <message>
        <source>Propose in writing…</source>
        <translation>提出书面方案…</translation>
    </message>
    <message>
        <source>Nobody objected: agreed…</source>
        <translation>无异议，视为同意…</translation>
    </message>
    <message>
        <source>A party objects…</source>
        <translation>一方提出异议…</translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation>中止…</translation>
    </message>
    <message>
        <source>Go on with the mediation</source>
        <translation>恢复调解</translation>
    </message>
    <message>
        <source>Extend the time limit…</source>
        <translation>延长期限…</translation>
    </message>
    <message>
        <source>Write the agreement…</source>
        <translation>写协议书…</translation>
    </message>
    <message>
        <source>Mark signatures…</source>
        <translation>登记签署…</translation>
    </message>
    <message>
        <source>Give up the new agreement…</source>
        <translation>放弃重订协议…</translation>
    </message>
    <message>
        <source>Record a payment…</source>
        <translation>登记付款…</translation>
    </message>
    <message>
        <source>Record the performance…</source>
        <translation>登记履行情况…</translation>
    </message>
    <message>
        <source>Record a reminder…</source>
        <translation>登记催告…</translation>
    </message>
    <message>
        <source>Apply for judicial confirmation…</source>
        <translation>申请司法确认…</translation>
    </message>
    <message>
        <source>Record the court's decision…</source>
        <translation>登记法院裁定…</translation>
    </message>
    <message>
        <source>Make a new agreement…</source>
        <translation>重新订立协议…</translation>
    </message>
    <message>
        <source>Supplementary agreement…</source>
        <translation>订立补充协议…</translation>
    </message>
    <message>
        <source>Follow up…</source>
        <translation>回访…</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>归档…</translation>
    </message>
    <message>
        <source>Add a correction…</source>
        <translation>补充更正…</translation>
    </message>
    <message>
        <source>Put into the bin…</source>
        <translation>放入回收站…</translation>
    </message>
    <message>
        <source>Consents to data…</source>
        <translation>个人信息同意…</translation>
    </message>
    <message>
        <source>Evidence…</source>
        <translation>证据材料…</translation>
    </message>
    <message>
        <source>Undo the last step…</source>
        <translation>撤销上一步…</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <translation>为什么是这一天？</translation>
    </message>
    <message>
        <source>Notices and receipts…</source>
        <translation>通知书与送达回证…</translation>
    </message>
    <message>
        <source>Mediation record…</source>
        <translation>调解记录…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>历程…</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>下一步…</translation>
    </message>
    <message>
        <source>Mend the dispute…</source>
        <translation>修改争议信息…</translation>
    </message>
    <message>
        <source>Add a party…</source>
        <translation>增加当事人…</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>现在不能办理</translation>
    </message>
    <message>
        <source>{act}: {reason}</source>
        <translation>{act}：{reason}</translation>
    </message>
</context>
<context>
    <name>OfferButtons</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Key A in the list</source>
        <translation>在列表中按 A 键</translation>
    </message>
</context>
<context>
    <name>OfferEntry</name>
    <message>
        <source>New offer</source>
        <translation>新报价</translation>
    </message>
    <message>
        <source>Covered: F7 or typing on shows what you write.</source>
        <translation>已遮住：按 F7 或继续输入即可看到。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Enter in the amount or the condition</source>
        <translation>在金额或条件里按 Enter</translation>
    </message>
    <message>
        <source>Whose offer</source>
        <translation>谁的报价</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amount of the offer (yuan)</source>
        <translation>报价金额（元）</translation>
    </message>
    <message>
        <source>Why, or condition</source>
        <translation>理由或附条件</translation>
    </message>
    <message>
        <source>Why, or under which condition</source>
        <translation>理由或附条件</translation>
    </message>
    <message>
        <source>Who asks or offers.</source>
        <translation>谁要，或谁出。</translation>
    </message>
    <message>
        <source>For the side as a whole; empty where nothing is to be paid.</source>
        <translation>整个一方合计；不涉及款项时留空。</translation>
    </message>
    <message>
        <source>Why, or under which condition; it goes into the agreement if it is accepted.</source>
        <translation>理由或附条件；被接受后写入协议。</translation>
    </message>
    <message>
        <source>In private</source>
        <translation>只告诉调解员</translation>
    </message>
    <message>
        <source>Told to the mediator alone</source>
        <translation>只告诉调解员</translation>
    </message>
    <message>
        <source>The other side does not know it: it is shown to the mediator alone.</source>
        <translation>对方不知道：只有调解员看得到。</translation>
    </message>
    <message>
        <source>The side as one</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>谁提出</translation>
    </message>
    <message>
        <source>Who of the side says it; the amount is the side's as a whole.</source>
        <translation>由谁提出；金额是整个一方的。</translation>
    </message>
    <message>
        <source>Payments…</source>
        <translation>付款安排…</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保险公司</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)…</source>
        <translation>
            <numerusform>分 %n 期…</numerusform>
        </translation>
    </message>
    <message>
        <source>This is beyond the authority to settle ({amount} yuan).</source>
        <translation>超出授权额度（{amount} 元）。</translation>
    </message>
    <message>
        <source>There is something for you alone about this amount: F7 shows it.</source>
        <translation>这个金额有一条只给你看的提示：按 F7 查看。</translation>
    </message>
</context>
<context>
    <name>OfferedList</name>
    <message>
        <source>What may be written here</source>
        <translation>这里可以写的内容</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>{name} asks for</source>
        <translation>{name} 要</translation>
    </message>
    <message>
        <source>{name} offers</source>
        <translation>{name} 出</translation>
    </message>
    <message>
        <source>First claim</source>
        <translation>首次主张</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
    <message>
        <source>No money</source>
        <translation>不涉及款项</translation>
    </message>
    <message>
        <source>{count} payments</source>
        <translation>分 {count} 期</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day} 前付</translation>
    </message>
    <message>
        <source>told in private</source>
        <translation>只告诉了调解员</translation>
    </message>
    <message>
        <source>beyond the authority</source>
        <translation>超出授权额度</translation>
    </message>
    <message>
        <source>stands now</source>
        <translation>当前报价</translation>
    </message>
    <message>
        <source>Gap {amount} yuan</source>
        <translation>差 {amount} 元</translation>
    </message>
    <message>
        <source>Middle {amount}</source>
        <translation>中点 {amount}</translation>
    </message>
    <message>
        <source>{amount} yuan more offered than asked</source>
        <translation>出价高于要价 {amount} 元</translation>
    </message>
    <message>
        <source>Both say the same</source>
        <translation>双方报价相同</translation>
    </message>
    <message>
        <source>Accepted: {amount}</source>
        <translation>已接受 {amount}</translation>
    </message>
    <message>
        <source>Gap {gaps}</source>
        <translation>差距 {gaps}</translation>
    </message>
    <message>
        <source>{count} in private, hidden</source>
        <translation>{count} 个私下报价，已遮住</translation>
    </message>
    <message>
        <source>Nobody has offered anything yet. Note below what is asked for or offered.</source>
        <translation>还没有报价。先在下面记下一方的要价或出价。</translation>
    </message>
</context>
<context>
    <name>OffersPanel</name>
    <message>
        <source>Authority…</source>
        <translation>授权额度…</translation>
    </message>
    <message>
        <source>Up to which amount a side may settle, for the mediator alone</source>
        <translation>一方最多可以谈到多少，只给调解员看</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Unit: yuan</source>
        <translation>单位：元</translation>
    </message>
    <message>
        <source>Hold to see</source>
        <translation>按住查看</translation>
    </message>
    <message>
        <source>Hold down to see it; F7 shows it for half a minute.</source>
        <translation>按住时显示；按 F7 显示半分钟。</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>The other side accepts…</source>
        <translation>对方接受…</translation>
    </message>
    <message>
        <source>Take back (Delete)</source>
        <translation>撤回（Delete）</translation>
    </message>
    <message>
        <source>Rescind the acceptance…</source>
        <translation>撤销接受…</translation>
    </message>
    <message>
        <source>For you alone: offers in private, authority to settle</source>
        <translation>只给你看：私下报价、授权额度</translation>
    </message>
    <message>
        <source>{side} may settle at {amount}</source>
        <translation>{side}可谈到 {amount}</translation>
    </message>
    <message numerus="yes">
        <source>%n private offer(s)</source>
        <translation>
            <numerusform>%n 个私下报价</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenMeetingDialog</name>
    <message>
        <source>Begin meeting {sequence}?</source>
        <translation>开始第 {sequence} 次调解？</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始调解</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>先不开始</translation>
    </message>
    <message>
        <source>Who is here?</source>
        <translation>谁到场了？</translation>
    </message>
    <message>
        <source>Said that they cannot come</source>
        <translation>事先答复不能参加</translation>
    </message>
    <message>
        <source>Who comes later is marked at the circle; who is absent need not be told the rights.</source>
        <translation>后到的人再点头像记下；未到场的人不必告知权利义务。</translation>
    </message>
</context>
<context>
    <name>OrderedTicks</name>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移（Alt+上）</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移（Alt+下）</translation>
    </message>
</context>
<context>
    <name>OutcomeDialog</name>
    <message>
        <source>How did the mediation end?</source>
        <translation>调解结果如何？</translation>
    </message>
    <message>
        <source>Record the outcome</source>
        <translation>登记结果</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From the accepted offer.</source>
        <translation>取自已接受的报价。</translation>
    </message>
    <message>
        <source>Agreed amount (yuan)</source>
        <translation>协议金额（元）</translation>
    </message>
    <message>
        <source>In capitals</source>
        <translation>大写</translation>
    </message>
    <message>
        <source>End reason</source>
        <translation>结案事由</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>请选择理由</translation>
    </message>
    <message>
        <source>The parties were told of arbitration, administrative and court routes</source>
        <translation>已告知当事人可依法通过仲裁、行政、司法途径维护权利</translation>
    </message>
    <message>
        <source>People's Mediation Law art. 26</source>
        <translation>人民调解法第二十六条</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What both sides sign as undisputed; they need not prove it again.</source>
        <translation>双方签字确认的无争议事实，以后无须再举证。</translation>
    </message>
    <message>
        <source>Undisputed facts (optional)</source>
        <translation>无争议事实（可不填）</translation>
    </message>
    <message>
        <source>The agreement is written next; it counts when it takes effect.</source>
        <translation>接着写协议；协议生效后计入成功。</translation>
    </message>
    <message>
        <source>The mediation ends; the parties learn of the other routes.</source>
        <translation>调解终结，告知当事人其他途径。</translation>
    </message>
    <message>
        <source>The applicant no longer asks for mediation.</source>
        <translation>申请人不再请求调解。</translation>
    </message>
    <message>
        <source>The parties settled between themselves.</source>
        <translation>双方自行和解。</translation>
    </message>
    <message>
        <source>The committee ends it, for one of the coded reasons.</source>
        <translation>本会依所列原因终止调解。</translation>
    </message>
</context>
<context>
    <name>OutcomeKind</name>
    <message>
        <source>Agreement reached</source>
        <translation>达成协议</translation>
    </message>
    <message>
        <source>No agreement</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Settled privately and withdrawn</source>
        <translation>和解撤回</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>转办</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Dispute</source>
        <translation>争议</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Mend it here (F2)</source>
        <translation>就地修改（F2）</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事实经过</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>What the applicant asks for</source>
        <translation>请求事项</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全部 {count} 条</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历程</translation>
    </message>
</context>
<context>
    <name>OwnRates</name>
    <message>
        <source>The usual one</source>
        <translation>常用口径</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>系统自带</translation>
    </message>
    <message>
        <source>The committee's own</source>
        <translation>本会自定</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Not readable here</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>{period}: {division} = {percent}</source>
        <translation>{period}：{division} = {percent}</translation>
    </message>
    <message>
        <source>Of {whole} cases below the line, {out} are left out.</source>
        <translation>分母共{whole}件，其中剔除{out}件。</translation>
    </message>
    <message>
        <source>By the usual definition, “{name}”: {division} = {percent}</source>
        <translation>按常用口径“{name}”：{division} = {percent}</translation>
    </message>
    <message>
        <source>printed by a frozen month</source>
        <translation>冻结月报已使用</translation>
    </message>
</context>
<context>
    <name>OwnReports</name>
    <message>
        <source>All cases</source>
        <translation>全部案件</translation>
    </message>
    <message>
        <source>{rows}, within it {within}</source>
        <translation>{rows}，其中按{within}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>ranked by {column}</source>
        <translation>按{column}排名</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>有筛选</translation>
    </message>
    <message>
        <source>Not readable here</source>
        <translation>无法完整读取</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>行</translation>
    </message>
    <message>
        <source>inner lines</source>
        <translation>再分的行</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>definitions</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>unit of amounts</source>
        <translation>金额单位</translation>
    </message>
    <message>
        <source>ranking</source>
        <translation>排名</translation>
    </message>
</context>
<context>
    <name>PaperActs</name>
    <message>
        <source>Save the agreement as PDF</source>
        <translation>协议书另存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The PDF is saved</source>
        <translation>PDF 已保存</translation>
    </message>
    <message>
        <source>The paper was handed to the printer</source>
        <translation>已交打印机</translation>
    </message>
    <message>
        <source>Is the printer connected? Nothing was lost; save a PDF, or try again.</source>
        <translation>打印机是否已连接？内容没有丢失，可另存 PDF 或重试。</translation>
    </message>
    <message>
        <source>The printer does not take the paper</source>
        <translation>打印机没有响应</translation>
    </message>
    <message>
        <source>Mediation agreement {number}</source>
        <translation>调解协议书 {number}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>填写…</translation>
    </message>
    <message>
        <source>Scan in…</source>
        <translation>扫描录入…</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>The paper was handed to the printer</source>
        <translation>文书已交给打印机</translation>
    </message>
    <message>
        <source>Is the printer connected? Nothing was lost; save a PDF, or try again.</source>
        <translation>打印机连接了吗？内容没有丢失；可以另存为PDF，或重试。</translation>
    </message>
    <message>
        <source>The printer does not take the paper</source>
        <translation>打印机没有接收文书</translation>
    </message>
    <message>
        <source>Save the paper as PDF</source>
        <translation>把文书另存为PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The PDF is saved</source>
        <translation>PDF已保存</translation>
    </message>
</context>
<context>
    <name>PaperKind</name>
    <message>
        <source>Application</source>
        <translation>申请书</translation>
    </message>
    <message>
        <source>Registration form</source>
        <translation>受理登记表</translation>
    </message>
    <message>
        <source>Notice of acceptance</source>
        <translation>受理通知书</translation>
    </message>
    <message>
        <source>Notice of refusal</source>
        <translation>不予受理通知书</translation>
    </message>
    <message>
        <source>Notice to supply papers</source>
        <translation>补正通知书</translation>
    </message>
    <message>
        <source>Notice of rights and duties</source>
        <translation>权利义务告知书</translation>
    </message>
    <message>
        <source>Notice of mediation</source>
        <translation>调解通知书</translation>
    </message>
    <message>
        <source>Mediation record</source>
        <translation>调解记录</translation>
    </message>
    <message>
        <source>Record of undisputed facts</source>
        <translation>无争议事实记载</translation>
    </message>
    <message>
        <source>Consent to the extension</source>
        <translation>延期同意书</translation>
    </message>
    <message>
        <source>Request for recusal</source>
        <translation>回避申请</translation>
    </message>
    <message>
        <source>Written proposal</source>
        <translation>书面调解方案</translation>
    </message>
    <message>
        <source>Mediation agreement</source>
        <translation>调解协议书</translation>
    </message>
    <message>
        <source>Notice of termination</source>
        <translation>终止调解通知书</translation>
    </message>
    <message>
        <source>Request for judicial confirmation</source>
        <translation>司法确认申请书</translation>
    </message>
    <message>
        <source>Certificate of mediation</source>
        <translation>调解组织主持调解的证明</translation>
    </message>
    <message>
        <source>Proof of performance</source>
        <translation>履行凭证</translation>
    </message>
    <message>
        <source>Follow-up record</source>
        <translation>回访记录</translation>
    </message>
    <message>
        <source>Service receipt</source>
        <translation>送达回证</translation>
    </message>
    <message>
        <source>Report to the court</source>
        <translation>法院回函</translation>
    </message>
    <message>
        <source>File cover</source>
        <translation>卷宗封面</translation>
    </message>
    <message>
        <source>Contents of the file</source>
        <translation>卷内目录</translation>
    </message>
    <message>
        <source>Letter of authority</source>
        <translation>授权委托书</translation>
    </message>
    <message>
        <source>Inquiry record</source>
        <translation>调查记录</translation>
    </message>
    <message>
        <source>Evidence list</source>
        <translation>证据目录</translation>
    </message>
    <message>
        <source>Note on the file</source>
        <translation>卷宗情况说明</translation>
    </message>
    <message>
        <source>Back cover</source>
        <translation>封底</translation>
    </message>
    <message>
        <source>Notice of referral</source>
        <translation>转办函</translation>
    </message>
    <message>
        <source>List of papers returned</source>
        <translation>退回材料清单</translation>
    </message>
</context>
<context>
    <name>PaperLines</name>
    <message>
        <source>{number} · {day} · {by}</source>
        <translation>{number} · {day} · {by}</translation>
    </message>
    <message>
        <source>{number} · {day}</source>
        <translation>{number} · {day}</translation>
    </message>
    <message>
        <source>{number} was superseded</source>
        <translation>{number} 已被取代</translation>
    </message>
    <message>
        <source>{number} was taken back on {day}</source>
        <translation>{number} 已于 {day} 收回</translation>
    </message>
    <message>
        <source>{said} · signed scan kept</source>
        <translation>{said} · 已存签署件</translation>
    </message>
    <message>
        <source>{said} · {count} earlier</source>
        <translation>{said} · 此前 {count} 份</translation>
    </message>
    <message>
        <source>Scanned in {day}: {name}</source>
        <translation>{day} 扫描录入：{name}</translation>
    </message>
    <message>
        <source>{said} and {count} more</source>
        <translation>{said} 等，另 {count} 份</translation>
    </message>
    <message>
        <source>{issued} · {scanned}</source>
        <translation>{issued} · {scanned}</translation>
    </message>
    <message>
        <source>not issued yet</source>
        <translation>尚未出具</translation>
    </message>
    <message>
        <source>can be made</source>
        <translation>可制作</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>暂不能</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>已出具</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>own wording</source>
        <translation>自订</translation>
    </message>
</context>
<context>
    <name>PaperOffers</name>
    <message>
        <source>Print: {paper}</source>
        <translation>打印{paper}</translation>
    </message>
    <message>
        <source>It is written down. Its paper can be printed now.</source>
        <translation>已登记，相应文书可以打印了。</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>The paper is being drawn …</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>The paper as it will be printed</source>
        <translation>打印效果</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合页宽</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>适合页高</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} 页，共 {count} 页</translation>
    </message>
</context>
<context>
    <name>PaperReceiptsDialog</name>
    <message>
        <source>Receipts: {paper}</source>
        <translation>送达回证：{paper}</translation>
    </message>
    <message>
        <source>Every party</source>
        <translation>全部当事人</translation>
    </message>
    <message>
        <source>Applicants</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Respondents</source>
        <translation>被申请人</translation>
    </message>
    <message>
        <source>For</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>It went out…</source>
        <translation>登记送出…</translation>
    </message>
    <message>
        <source>Receipts {number}</source>
        <translation>送达回证 {number}</translation>
    </message>
</context>
<context>
    <name>PaperRequestResult</name>
    <message>
        <source>Supplied</source>
        <translation>已补正</translation>
    </message>
    <message>
        <source>Not supplied in time</source>
        <translation>逾期未补正</translation>
    </message>
    <message>
        <source>Not wanted any more</source>
        <translation>不再要求</translation>
    </message>
</context>
<context>
    <name>PaperRow</name>
    <message>
        <source>{act} {paper}</source>
        <translation>{act} {paper}</translation>
    </message>
    <message>
        <source>Enter, {key}</source>
        <translation>回车、{key}</translation>
    </message>
    <message>
        <source>{act} ({keys})</source>
        <translation>{act}（{keys}）</translation>
    </message>
</context>
<context>
    <name>PaperState</name>
    <message>
        <source>Counts</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Signed scan kept</source>
        <translation>已存签署扫描件</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已收回</translation>
    </message>
</context>
<context>
    <name>PaperTextDialog</name>
    <message>
        <source>Words to add: {paper}</source>
        <translation>补充说明：{paper}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What is to be said of this file</source>
        <translation>本卷需要说明的情况</translation>
    </message>
    <message>
        <source>What is added</source>
        <translation>补充内容</translation>
    </message>
    <message>
        <source>Each line is a paragraph. Left empty, nothing is added.</source>
        <translation>一行一段；留空就不加。</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>No paper can show {character} ({code_point}) in “{where}”. Write it otherwise before the record is made.</source>
        <translation>“{where}”中的“{character}”（{code_point}）无法打印在文书上，请在制作笔录前换个写法。</translation>
    </message>
</context>
<context>
    <name>PapersCameDialog</name>
    <message>
        <source>Which papers came?</source>
        <translation>收到了哪些材料？</translation>
    </message>
    <message>
        <source>Note what came</source>
        <translation>登记收到</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Last day: {day} ({left})</source>
        <translation>补正截止：{day}（{left}）</translation>
    </message>
    <message>
        <source>Reminded on {day}</source>
        <translation>{day} 已提醒</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>已提醒</translation>
    </message>
    <message>
        <source>Not supplied in time</source>
        <translation>逾期未补正</translation>
    </message>
    <message>
        <source>Not wanted any more</source>
        <translation>不再要求</translation>
    </message>
    <message>
        <source>The review then proposes to decline; a person decides.</source>
        <translation>随后建议不予受理，由人决定。</translation>
    </message>
</context>
<context>
    <name>PapersTab</name>
    <message>
        <source>Papers of the file</source>
        <translation>卷宗材料</translation>
    </message>
    <message>
        <source>Other papers</source>
        <translation>其他文书</translation>
    </message>
    <message>
        <source>Bind as PDF…</source>
        <translation>装订为 PDF…</translation>
    </message>
    <message>
        <source>Enter does the first act of a line, its letters each of them. A file dropped onto a line is a scan.</source>
        <translation>回车做一行里的第一件事，字母键各做一件；文件拖到哪一行，就是哪一项的扫描件。</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>调解协议书…</translation>
    </message>
    <message>
        <source>Signatures…</source>
        <translation>签名登记…</translation>
    </message>
    <message>
        <source>New agreement…</source>
        <translation>重新达成协议…</translation>
    </message>
    <message>
        <source>Supplementary agreement…</source>
        <translation>补充协议…</translation>
    </message>
    <message>
        <source>Written proposal…</source>
        <translation>书面调解方案…</translation>
    </message>
    <message>
        <source>Notices of the meeting…</source>
        <translation>调解通知…</translation>
    </message>
    <message>
        <source>History as PDF…</source>
        <translation>历程 PDF…</translation>
    </message>
</context>
<context>
    <name>Part</name>
    <message>
        <source>Open before</source>
        <translation>期初未结</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Concluded</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Open after</source>
        <translation>期末未结</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>达成协议</translation>
    </message>
    <message>
        <source>Not agreed</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>Withdrawn, referred</source>
        <translation>撤回、转办</translation>
    </message>
    <message>
        <source>Concluded, without withdrawn and referred</source>
        <translation>办结（不含撤回、转办）</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Payments due</source>
        <translation>到期付款</translation>
    </message>
    <message>
        <source>Payments due and made</source>
        <translation>到期已付</translation>
    </message>
    <message>
        <source>Agreements in effect</source>
        <translation>生效协议</translation>
    </message>
    <message>
        <source>Confirmed by a court</source>
        <translation>法院确认</translation>
    </message>
    <message>
        <source>Applications for confirmation decided</source>
        <translation>司法确认已有结果</translation>
    </message>
    <message>
        <source>Concluded, with a time limit</source>
        <translation>有期限的办结</translation>
    </message>
    <message>
        <source>Concluded within the time limit</source>
        <translation>期限内办结</translation>
    </message>
    <message>
        <source>Followed up</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Followed up for the first time</source>
        <translation>首次回访</translation>
    </message>
    <message>
        <source>Follow-ups with a rating</source>
        <translation>回访有评价</translation>
    </message>
    <message>
        <source>Follow-ups: satisfied</source>
        <translation>回访满意</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>来件</translation>
    </message>
    <message>
        <source>Requests for mediation received</source>
        <translation>调解申请来件</translation>
    </message>
    <message>
        <source>Complaints open before</source>
        <translation>投诉期初未结</translation>
    </message>
    <message>
        <source>Complaints received</source>
        <translation>收到投诉</translation>
    </message>
    <message>
        <source>Complaints ended</source>
        <translation>投诉办结</translation>
    </message>
    <message>
        <source>Complaints open after</source>
        <translation>投诉期末未结</translation>
    </message>
    <message>
        <source>Consultations open before</source>
        <translation>咨询期初未结</translation>
    </message>
    <message>
        <source>Consultations received</source>
        <translation>收到咨询</translation>
    </message>
    <message>
        <source>Consultations ended</source>
        <translation>咨询办结</translation>
    </message>
    <message>
        <source>Consultations open after</source>
        <translation>咨询期末未结</translation>
    </message>
    <message>
        <source>Corrected: open before after all</source>
        <translation>更正：期初补入</translation>
    </message>
    <message>
        <source>Corrected: not open before after all</source>
        <translation>更正：期初剔除</translation>
    </message>
    <message>
        <source>Corrected complaints: open before after all</source>
        <translation>更正：投诉期初应为未结</translation>
    </message>
    <message>
        <source>Corrected complaints: not open before after all</source>
        <translation>更正：投诉期初不应为未结</translation>
    </message>
    <message>
        <source>Corrected consultations: open before after all</source>
        <translation>更正：咨询期初应为未结</translation>
    </message>
    <message>
        <source>Corrected consultations: not open before after all</source>
        <translation>更正：咨询期初不应为未结</translation>
    </message>
</context>
<context>
    <name>PartiesTab</name>
    <message>
        <source>Record a contact…</source>
        <translation>登记联系情况…</translation>
    </message>
    <message>
        <source>Consents to data…</source>
        <translation>个人信息同意…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Mend it here (F2)</source>
        <translation>就地修改（F2）</translation>
    </message>
</context>
<context>
    <name>PartyCapacity</name>
    <message>
        <source>For itself</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Heir</source>
        <translation>继承人</translation>
    </message>
    <message>
        <source>Representative of a group</source>
        <translation>群体代表人</translation>
    </message>
</context>
<context>
    <name>PartyCard</name>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Odd, but right</source>
        <translation>核对说明</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Heir of</source>
        <translation>被继承人</translation>
    </message>
    <message>
        <source>For the group</source>
        <translation>代表群体</translation>
    </message>
    <message>
        <source>signs for the party</source>
        <translation>代为签字</translation>
    </message>
    <message>
        <source>may settle and sign</source>
        <translation>特别授权，可和解、签字</translation>
    </message>
    <message>
        <source>may speak and receive papers, not settle</source>
        <translation>一般授权，可陈述、收件，不得和解</translation>
    </message>
    <message>
        <source>may settle; the letter has not been seen</source>
        <translation>特别授权，未核验委托书原件</translation>
    </message>
    <message>
        <source>{result}, {manner}, {at}</source>
        <translation>{result}，{manner}，{at}</translation>
    </message>
</context>
<context>
    <name>PartyDialog</name>
    <message>
        <source>Mend a party</source>
        <translation>修改当事人</translation>
    </message>
    <message>
        <source>Add a party</source>
        <translation>增加当事人</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Who acts for the party</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Remove this party…</source>
        <translation>移除该当事人…</translation>
    </message>
    <message>
        <source>The paper is printed with this party.</source>
        <translation>协议已按此当事人印制。</translation>
    </message>
    <message>
        <source>An authority letter that was forgotten is noted here, an agent added. The rest stays.</source>
        <translation>可补记漏登的授权委托书、增加代理人，其他内容不变。</translation>
    </message>
</context>
<context>
    <name>PartyForm</name>
    <message>
        <source>Side</source>
        <translation>哪一方</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名或名称</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址或住所</translation>
    </message>
    <message>
        <source>Compare with the document. What is odd and right is kept with a few words that say why.</source>
        <translation>请与证件核对。确实如此的，写明理由后照存。</translation>
    </message>
    <message>
        <source>Why it is right as it is</source>
        <translation>核对无误的理由</translation>
    </message>
    <message>
        <source>Who acts for the party</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业或职务</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Legal representative or person in charge</source>
        <translation>法定代表人或负责人</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Stands in the case</source>
        <translation>参与身份</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>被继承人／所代表的群体</translation>
    </message>
    <message>
        <source>People in the group</source>
        <translation>群体人数</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
</context>
<context>
    <name>PartyKind</name>
    <message>
        <source>Person</source>
        <translation>自然人</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>PartyNotes</name>
    <message>
        <source>{name}: no consent to the use of sensitive data is on record.</source>
        <translation>{name}：未登记处理敏感个人信息的同意。</translation>
    </message>
    <message>
        <source>This case holds sensitive data</source>
        <translation>本案含敏感个人信息</translation>
    </message>
    <message>
        <source>{name} is under 14</source>
        <translation>{name}不满十四周岁</translation>
    </message>
    <message>
        <source>{name} is under 18</source>
        <translation>{name}未满十八周岁</translation>
    </message>
    <message>
        <source>The legal representative acts and signs.</source>
        <translation>由法定代理人代为参加并签字。</translation>
    </message>
    <message>
        <source>A legal representative must act, and none is named. Add the guardian to the party.</source>
        <translation>须由法定代理人参加，尚未登记。请在当事人信息中补充监护人。</translation>
    </message>
    <message>
        <source>{name} refuses mediation</source>
        <translation>{name}拒绝调解</translation>
    </message>
    <message>
        <source>Nothing goes on until the party agrees after all, or the mediation is ended.</source>
        <translation>改口同意或终止调解之前，案件不再推进。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>PartySide</name>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>被申请人</translation>
    </message>
</context>
<context>
    <name>PassToInsurerDialog</name>
    <message>
        <source>Pass the complaint to the insurer?</source>
        <translation>把投诉转给保险公司？</translation>
    </message>
    <message>
        <source>Pass it on</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>To</source>
        <translation>转给</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>转办日期</translation>
    </message>
    <message>
        <source>The insurer's number for it</source>
        <translation>保险公司编号</translation>
    </message>
    <message>
        <source>Calendar days from the day of passing; days in mediation are not counted.</source>
        <translation>自转办之日起按自然日计算；调解期间不计入。</translation>
    </message>
    <message>
        <source>Time to answer</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Covering note</source>
        <translation>转办说明</translation>
    </message>
</context>
<context>
    <name>Passing</name>
    <message>
        <source>With the insurer</source>
        <translation>已转保险公司</translation>
    </message>
    <message>
        <source>{to}, {day}</source>
        <translation>{day} 转给 {to}</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>编号 {number}</translation>
    </message>
    <message>
        <source>The insurer's time stands still while the matter is mediated.</source>
        <translation>调解期间，保险公司的答复期限暂停计算。</translation>
    </message>
    <message>
        <source>Answered on {day}</source>
        <translation>{day} 答复</translation>
    </message>
    <message>
        <source>consumer content</source>
        <translation>消费者满意</translation>
    </message>
    <message>
        <source>consumer not content</source>
        <translation>消费者不满意</translation>
    </message>
    <message>
        <source>The insurer's answer</source>
        <translation>保险公司的答复</translation>
    </message>
</context>
<context>
    <name>PassphraseBar</name>
    <message>
        <source>The records are encrypted: whoever is to sign in here needs a passphrase.</source>
        <translation>数据已加密：要在这里登录的人需要密码。</translation>
    </message>
    <message>
        <source>Passphrase…</source>
        <translation>密码…</translation>
    </message>
    <message>
        <source>Take passphrase away…</source>
        <translation>取消密码…</translation>
    </message>
    <message>
        <source>New recovery code…</source>
        <translation>新恢复码…</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>换新密钥…</translation>
    </message>
    <message>
        <source>Has one</source>
        <translation>已设</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>未设</translation>
    </message>
    <message>
        <source>All records are under the new key</source>
        <translation>全部数据已改用新密钥</translation>
    </message>
    <message numerus="yes">
        <source>%n kept file(s) are damaged and stay as they are.</source>
        <translation>
            <numerusform>有 %n 个存档文件已损坏，保持原样。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Change your passphrase</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>A passphrase for {name}</source>
        <translation>给{name}设密码</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The passphrase until now</source>
        <translation>原密码</translation>
    </message>
    <message>
        <source>Let {name} type it here, or tell it in person; {name} can change it later.</source>
        <translation>请{name}在这里输入，或当面告知；{name}以后可以自己修改。</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入内容</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>大写锁定已打开。</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>隐藏输入内容</translation>
    </message>
</context>
<context>
    <name>PassphraseTry</name>
    <message>
        <source>Wrong too often. The next try is possible in {time}.</source>
        <translation>错误次数过多，{time} 后可以再试。</translation>
    </message>
</context>
<context>
    <name>Passphrases</name>
    <message>
        <source>Somebody gets a way to the committee's records.</source>
        <translation>有人将可以打开本会数据。</translation>
    </message>
    <message>
        <source>Take the passphrase of {name} away?</source>
        <translation>取消{name}的密码？</translation>
    </message>
    <message>
        <source>{name} cannot sign in at this computer any more. Everything done under this name stays.</source>
        <translation>{name}不能再在这台电脑上登录。以前办理的记录都保留。</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>取消密码</translation>
    </message>
    <message>
        <source>Somebody loses the way to the committee's records.</source>
        <translation>有人将不能再打开本会数据。</translation>
    </message>
    <message>
        <source>A new recovery code</source>
        <translation>新的恢复码</translation>
    </message>
    <message>
        <source>Let this code count</source>
        <translation>启用这组恢复码</translation>
    </message>
    <message>
        <source>A new recovery code makes the one before worthless.</source>
        <translation>换了新恢复码，原来的即失效。</translation>
    </message>
    <message>
        <source>All records get another key.</source>
        <translation>全部数据将更换密钥。</translation>
    </message>
</context>
<context>
    <name>PastePanel</name>
    <message>
        <source>Pasted text: what was read in it is marked</source>
        <translation>粘贴的文本：读出的内容已标出</translation>
    </message>
    <message>
        <source>The text is longer than {most} characters: only its beginning was taken.</source>
        <translation>文字超过 {most} 个字，只取了开头部分。</translation>
    </message>
    <message>
        <source>{field}: which one?</source>
        <translation>{field}：是哪一个？</translation>
    </message>
</context>
<context>
    <name>Pasted</name>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Insurer's phone</source>
        <translation>保险公司电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Policy number</source>
        <translation>保单号</translation>
    </message>
    <message>
        <source>Report number</source>
        <translation>报案号</translation>
    </message>
    <message>
        <source>Claim number</source>
        <translation>赔案号</translation>
    </message>
    <message>
        <source>Amount in dispute</source>
        <translation>争议金额</translation>
    </message>
    <message>
        <source>Day of the incident</source>
        <translation>出险日期</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>纠纷原因</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Court's number</source>
        <translation>法院案号</translation>
    </message>
    <message>
        <source>In court or arbitration</source>
        <translation>是否已诉讼或仲裁</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>PastedSource</name>
    <message>
        <source>The text that it was registered from</source>
        <translation>登记所依据的原文</translation>
    </message>
</context>
<context>
    <name>PaymentsDialog</name>
    <message>
        <source>When is it paid?</source>
        <translation>什么时候付？</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>They add up to the amount. Leave this empty where no day is named.</source>
        <translation>各期之和等于金额；没有约定日期就留空。</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>付款</translation>
    </message>
</context>
<context>
    <name>PeopleBar</name>
    <message>
        <source>Let somebody else take part</source>
        <translation>增加参加人</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>已到场</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>还没到</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>Said before: comes</source>
        <translation>事先答复：参加</translation>
    </message>
    <message>
        <source>Said before: cannot come</source>
        <translation>事先答复：不能参加</translation>
    </message>
    <message>
        <source>Copy the telephone number {phone}</source>
        <translation>复制电话 {phone}</translation>
    </message>
    <message>
        <source>Takes part no more</source>
        <translation>不再参加</translation>
    </message>
    <message>
        <source>is here</source>
        <translation>已到场</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>缺席</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Who comes to meeting {count}?</source>
        <translation>第{count}次调解，谁来？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{applicant} and {respondent}</source>
        <translation>{applicant}与{respondent}</translation>
    </message>
    <message>
        <source>An answer is noted as a contact:</source>
        <translation>答复同时记为一次联系：</translation>
    </message>
    <message>
        <source>no, only the answer</source>
        <translation>不记，只记答复</translation>
    </message>
    <message>
        <source>How they are asked</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>添加其他人…</translation>
    </message>
    <message>
        <source>The notice went out…</source>
        <translation>登记通知已送出…</translation>
    </message>
    <message>
        <source>This meeting was moved meanwhile. It is now on {when}: call everybody again.</source>
        <translation>这次调解刚刚改期，现定于{when}，请重新通知各方。</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>Staff</source>
        <translation>使用人员</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>调解室</translation>
    </message>
    <message>
        <source>People and rooms</source>
        <translation>人员与调解室</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Work number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Whoever uses the desk: each change in a case carries one of these names.</source>
        <translation>使用本系统的人员；案件的每次变动都记在其中一人名下。</translation>
    </message>
    <message>
        <source>Who may do what…</source>
        <translation>权限一览…</translation>
    </message>
    <message>
        <source>Add a member of the staff</source>
        <translation>新增使用人员</translation>
    </message>
    <message>
        <source>Cases under way</source>
        <translation>在办案件</translation>
    </message>
    <message>
        <source>Meetings this week</source>
        <translation>本周调解</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Lines known well</source>
        <translation>熟悉的险种</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>对应使用人员</translation>
    </message>
    <message>
        <source>Whoever mediates, whether he or she uses the desk or not.</source>
        <translation>主持调解的人员，不论是否使用本系统。</translation>
    </message>
    <message>
        <source>Absences and ties…</source>
        <translation>请假与关联…</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>移交工作…</translation>
    </message>
    <message>
        <source>Add a mediator</source>
        <translation>新增调解员</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Where the parties meet. A room cannot be planned twice for the same time.</source>
        <translation>当事人参加调解的地点；同一时间不能重复排期。</translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation>新增调解室</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>线上</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>现场</translation>
    </message>
</context>
<context>
    <name>PerformanceDialog</name>
    <message>
        <source>Record the performance</source>
        <translation>登记履行情况</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>For what is no payment: cover restored, a policy changed, an apology, papers returned.</source>
        <translation>用于付款以外的履行：恢复保单效力、变更保单、赔礼道歉、退还材料等。</translation>
    </message>
    <message>
        <source>Performed</source>
        <translation>已履行</translation>
    </message>
    <message>
        <source>Performance refused</source>
        <translation>拒绝履行</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What was done and how, or who refuses and why</source>
        <translation>履行了什么、如何履行；或者谁拒绝、什么理由</translation>
    </message>
    <message>
        <source>What is left: both parties may ask a court together until {day} to confirm the agreement, which then can be enforced; or the other side sues.</source>
        <translation>后续途径：{day} 前双方可共同申请司法确认，确认后可申请强制执行；或由另一方起诉。</translation>
    </message>
    <message>
        <source>What is left: a confirmed agreement is enforced by the court.</source>
        <translation>后续途径：协议已经司法确认，可向法院申请强制执行。</translation>
    </message>
    <message>
        <source>What is left: the 30 days to ask a court are over; the other side sues.</source>
        <translation>后续途径：司法确认的30日期限已过，另一方可以起诉。</translation>
    </message>
</context>
<context>
    <name>PerformanceState</name>
    <message>
        <source>Not yet performed</source>
        <translation>待履行</translation>
    </message>
    <message>
        <source>Partly performed</source>
        <translation>部分履行</translation>
    </message>
    <message>
        <source>Performed</source>
        <translation>已履行</translation>
    </message>
    <message>
        <source>Performance overdue</source>
        <translation>逾期未履行</translation>
    </message>
    <message>
        <source>Performance refused</source>
        <translation>拒绝履行</translation>
    </message>
</context>
<context>
    <name>PersonChip</name>
    <message>
        <source>for the {side}</source>
        <translation>{side}代理人</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>未到</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>What is held on {name}</source>
        <translation>保存的{name}的信息</translation>
    </message>
    <message>
        <source>Copy on paper…</source>
        <translation>打印副本…</translation>
    </message>
    <message>
        <source>Only who has the same document number, or was merged, is certain. What only has the same name is looked at by a person and stays out of the copy. Correct things in their cases.</source>
        <translation>证件号码相同或经人工合并的为确定；仅姓名相同的由人工核对，不列入副本。需要更正的，在相应案件中更正。</translation>
    </message>
    <message>
        <source>Cases of this person</source>
        <translation>此人的案件</translation>
    </message>
    <message>
        <source>What is held</source>
        <translation>保存的信息</translation>
    </message>
    <message>
        <source>Nothing is held on this person.</source>
        <translation>没有保存此人的信息。</translation>
    </message>
    <message>
        <source>Copy as a file…</source>
        <translation>导出副本…</translation>
    </message>
    <message>
        <source>Erase from quarantine…</source>
        <translation>清除待处理区记录…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy of personal data</source>
        <translation>个人信息副本</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON 文件 (*.json)</translation>
    </message>
    <message>
        <source>The copy is written.</source>
        <translation>副本已保存。</translation>
    </message>
    <message>
        <source>Erase the rows in quarantine?</source>
        <translation>清除待处理区中的记录？</translation>
    </message>
    <message>
        <source>They were never taken in. The next export of the mini program may bring them again.</source>
        <translation>这些记录未曾收案。小程序下次导出的文件可能再次带入。</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>清除</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) erased.</source>
        <translation>
            <numerusform>已清除 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>是否确定</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>same name only</source>
        <translation>仅姓名相同</translation>
    </message>
</context>
<context>
    <name>PersonLine</name>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{name} takes part no more</source>
        <translation>{name}不再参加</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>说了什么</translation>
    </message>
    <message>
        <source>What {name} said</source>
        <translation>{name}说了什么</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>未答复</translation>
    </message>
    <message>
        <source>Does {name} come?</source>
        <translation>{name}来不来</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>没联系上</translation>
    </message>
    <message>
        <source>{name} was not reached</source>
        <translation>没有联系上{name}</translation>
    </message>
</context>
<context>
    <name>PersonRights</name>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>{name} was told rights and duties</source>
        <translation>{name}：已告知权利义务</translation>
    </message>
    <message>
        <source>Wants no recusal</source>
        <translation>不申请回避</translation>
    </message>
    <message>
        <source>{name} was asked and wants no recusal</source>
        <translation>{name}：已询问，不申请回避</translation>
    </message>
    <message>
        <source>Wants one: take it back</source>
        <translation>申请回避，撤回这个回答</translation>
    </message>
    <message>
        <source>Wants one</source>
        <translation>申请回避</translation>
    </message>
</context>
<context>
    <name>PersonSign</name>
    <message>
        <source>Working here: {name}</source>
        <translation>当前使用者：{name}</translation>
    </message>
    <message>
        <source>Lock the desk</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>换密码…</translation>
    </message>
    <message>
        <source>Another person…</source>
        <translation>换人…</translation>
    </message>
</context>
<context>
    <name>PersonalNumber</name>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>银行账号</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
</context>
<context>
    <name>PhoneButton</name>
    <message>
        <source>Show and copy the number of {name}</source>
        <translation>显示并复制{name}的号码</translation>
    </message>
    <message>
        <source>Copied: {phone}</source>
        <translation>已复制：{phone}</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Today</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>排期</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Look-up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>调解室</translation>
    </message>
    <message>
        <source>Notices of the day…</source>
        <translation>当日调解通知书…</translation>
    </message>
    <message>
        <source>Receipts of the day…</source>
        <translation>当日送达回证…</translation>
    </message>
    <message>
        <source>List of the day…</source>
        <translation>当日日程表…</translation>
    </message>
    <message>
        <source>For another calendar (.ics)…</source>
        <translation>给其他日历（.ics）…</translation>
    </message>
</context>
<context>
    <name>PlainBackupsDialog</name>
    <message>
        <source>Backups that anybody can read</source>
        <translation>未加密的备份</translation>
    </message>
    <message>
        <source>Encrypt them</source>
        <translation>全部加密</translation>
    </message>
    <message>
        <source>They were made before the records were encrypted: whoever has the folder reads all names and numbers in them without a passphrase.</source>
        <translation>这些备份是数据加密以前做的：拿到文件夹的人，不用密码就能看到里面的姓名和号码。</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) in {folder}</source>
        <translation>
            <numerusform>{folder}：%n份</numerusform>
        </translation>
    </message>
    <message>
        <source>Encrypted they stay as they are and open with the passphrases of today. Removed they are gone for good.</source>
        <translation>加密后内容不变，用现在的密码打开；删除后就永远没有了。</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>They are damaged, or cannot be written where they lie. Remove them.</source>
        <translation>这些备份已经损坏，或者所在的位置不能写入。请删除。</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) can still be read by anybody</source>
        <translation>
            <numerusform>还有%n份备份任何人都能看到内容</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlainLine</name>
    <message>
        <source>The committee's records lie on this computer unencrypted: whoever uses it can read them.</source>
        <translation>本调委会的数据在这台电脑上没有加密，使用这台电脑的人都能读取。</translation>
    </message>
    <message>
        <source>Protect…</source>
        <translation>保护…</translation>
    </message>
</context>
<context>
    <name>PlanSessionDialog</name>
    <message>
        <source>Plan meeting {count}</source>
        <translation>排期：第 {count} 次调解</translation>
    </message>
    <message>
        <source>Plan the meeting</source>
        <translation>排期</translation>
    </message>
    <message>
        <source>Plan it and call everybody</source>
        <translation>排定并逐个联系</translation>
    </message>
</context>
<context>
    <name>Pool</name>
    <message>
        <source>Cases accepted</source>
        <translation>受理数</translation>
    </message>
    <message>
        <source>Cases filed</source>
        <translation>立案数</translation>
    </message>
    <message>
        <source>Cases mediated</source>
        <translation>实际调解数</translation>
    </message>
    <message>
        <source>Cases concluded</source>
        <translation>办结数</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>You at {desk}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} at {desk}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is editing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is looking</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>kept until {until} ({archive_class})</source>
        <translation>保管至{until}（{archive_class}）</translation>
    </message>
    <message>
        <source>the term ended on {until} ({archive_class})</source>
        <translation>保管期已于{until}届满（{archive_class}）</translation>
    </message>
    <message>
        <source>In no case</source>
        <translation>不属于任何案件</translation>
    </message>
    <message>
        <source>Not erased, only kept from now on (PIPL art. 47): {cases}.</source>
        <translation>下列内容保管期限未满或尚在办理，暂不删除，自即日起除存储外停止其他处理（个人信息保护法第四十七条）：{cases}。</translation>
    </message>
    <message>
        <source>The term is over and the file is put on the list of destruction: {cases}.</source>
        <translation>下列案卷保管期已满，列入销毁清册：{cases}。</translation>
    </message>
    <message>
        <source>Nothing is held on this person.</source>
        <translation>没有保存此人的信息。</translation>
    </message>
    <message>
        <source>{number}, {term}</source>
        <translation>{number}，{term}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>All that is held on a person is shown.</source>
        <translation>将显示一个人的全部信息。</translation>
    </message>
</context>
<context>
    <name>PrivacyWish</name>
    <message>
        <source>See the data</source>
        <translation>查阅</translation>
    </message>
    <message>
        <source>Get a copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Correct them</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Erase them</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Withdraw a consent</source>
        <translation>撤回同意</translation>
    </message>
</context>
<context>
    <name>PrivateBlockView</name>
    <message>
        <source>Told in private by {name}, hidden</source>
        <translation>{name}的背靠背谈话，已遮住</translation>
    </message>
    <message>
        <source>In private · {name}</source>
        <translation>背靠背 · {name}</translation>
    </message>
    <message>
        <source>{span}, only you see it; on no paper, in no file</source>
        <translation>{span}，只有你能看，不打印，不进卷宗</translation>
    </message>
    <message>
        <source>Hold to see</source>
        <translation>按住查看</translation>
    </message>
    <message>
        <source>Hold down to see it; F7 shows it for half a minute.</source>
        <translation>按住时显示；按 F7 显示半分钟。</translation>
    </message>
    <message>
        <source>Let it stand again</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>划去</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Stopping; nothing is left half made.</source>
        <translation>正在停止，不会留下半成品。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{count} seconds so far</source>
        <translation>已用 {count} 秒</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>还需几秒</translation>
    </message>
    <message>
        <source>about {count} seconds left</source>
        <translation>约还需 {count} 秒</translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation>约还需 1 分钟</translation>
    </message>
    <message>
        <source>about {count} minutes left</source>
        <translation>约还需 {count} 分钟</translation>
    </message>
</context>
<context>
    <name>Proposal</name>
    <message>
        <source>earlier matter {number}</source>
        <translation>之前的事项 {number}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>ProposalDecision</name>
    <message>
        <source>Followed</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>未采纳</translation>
    </message>
</context>
<context>
    <name>ProposalKind</name>
    <message>
        <source>Looks like a labour or private dispute</source>
        <translation>疑似劳务或私人纠纷</translation>
    </message>
    <message>
        <source>Is in court or arbitration</source>
        <translation>已诉讼或仲裁</translation>
    </message>
    <message>
        <source>Looks like a repeat without new facts</source>
        <translation>疑似重复提交，无新事实</translation>
    </message>
    <message>
        <source>Related to an earlier matter; new facts are given</source>
        <translation>与之前的事项有关，提出了新事实</translation>
    </message>
    <message>
        <source>The papers asked for did not come in time</source>
        <translation>逾期未补正材料</translation>
    </message>
</context>
<context>
    <name>ProposeDialog</name>
    <message>
        <source>Propose in writing?</source>
        <translation>提出书面调解方案？</translation>
    </message>
    <message>
        <source>Record the proposal</source>
        <translation>登记方案</translation>
    </message>
    <message>
        <source>The parties have seven days from the day on which the last of them got it. Who does not object in writing has agreed; one objection ends the mediation.</source>
        <translation>自最后一方收到之日起七日内可以书面提出异议。逾期未提异议视为同意；任何一方提出异议，调解终止。</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>调解方案</translation>
    </message>
    <message>
        <source>{name} got it on</source>
        <translation>{name}收到日期</translation>
    </message>
</context>
<context>
    <name>Protecting</name>
    <message>
        <source>The committee's records lie on this computer unencrypted</source>
        <translation>本会数据在这台电脑上还没有加密</translation>
    </message>
    <message>
        <source>Whoever administrates the desk can protect them.</source>
        <translation>管理员可以设置保护。</translation>
    </message>
    <message>
        <source>With a passphrase nobody else can read them.</source>
        <translation>设了密码，别人就读不到。</translation>
    </message>
    <message>
        <source>Protect…</source>
        <translation>保护…</translation>
    </message>
    <message>
        <source>Protect the committee's records</source>
        <translation>保护本会数据</translation>
    </message>
    <message>
        <source>Encrypt the records</source>
        <translation>加密数据</translation>
    </message>
    <message>
        <source>The records are encrypted from now on</source>
        <translation>数据已加密</translation>
    </message>
    <message>
        <source>Give your colleagues passphrases in the settings.</source>
        <translation>请在“设置”里给同事设密码。</translation>
    </message>
</context>
<context>
    <name>PublicationDialog</name>
    <message>
        <source>Publication of case subsidies {period}</source>
        <translation>案件补贴公示 {period}</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>Published from</source>
        <translation>公示开始日期</translation>
    </message>
    <message>
        <source>Seven days is what many districts ask; change the words as yours does.</source>
        <translation>许多地方公示七天；请按本地规定修改。</translation>
    </message>
    <message>
        <source>What stands above the list</source>
        <translation>公示正文</translation>
    </message>
</context>
<context>
    <name>PutCaseDialog</name>
    <message>
        <source>Put this case into the bin?</source>
        <translation>将此案放入回收站？</translation>
    </message>
    <message>
        <source>Put into the bin</source>
        <translation>放入回收站</translation>
    </message>
    <message>
        <source>Only what is a slip: a test, the same typed twice. What was submitted in earnest is decided.</source>
        <translation>仅限误录：测试数据、重复登记。真实提交的事项须作出处理决定。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;File name:</source>
        <translation>文件名(&amp;N)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>Quarantine</name>
    <message>
        <source>Nothing stands in its way: it becomes a complaint.</source>
        <translation>没有问题了：将作为投诉收入。</translation>
    </message>
    <message>
        <source>Nothing stands in its way: it becomes a matter to be mediated.</source>
        <translation>没有问题了：将作为调处申请收入。</translation>
    </message>
    <message>
        <source>Nothing stands in its way: it becomes a rating.</source>
        <translation>没有问题了：将作为回访评价收入。</translation>
    </message>
    <message>
        <source>To be mended: {columns}</source>
        <translation>需要更正：{columns}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{number} is here already with other content.</source>
        <translation>{number} 已经收入过，内容不同。</translation>
    </message>
</context>
<context>
    <name>QuarantineButton</name>
    <message>
        <source>Rows of imports that could not be taken in</source>
        <translation>导入时未能收入的行</translation>
    </message>
    <message>
        <source>Quarantine ({count})</source>
        <translation>隔离（{count}）</translation>
    </message>
</context>
<context>
    <name>QuarantineDialog</name>
    <message>
        <source>Rows in quarantine</source>
        <translation>隔离的行</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>These rows could not be taken in. Mend the faulty fields and take them in, hand them back as a workbook, or set them aside with words.</source>
        <translation>这些行未能收入。可以更正有问题的栏后收入，可以退回修改，也可以写明理由后不再处理。</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>不再处理…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Hand back as workbook…</source>
        <translation>退回修改…</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>提交编号</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>This row waits no longer: it was taken in or set aside at another desk.</source>
        <translation>这一行已不在隔离中：其他工作台已收入或不再处理。</translation>
    </message>
    <message>
        <source>What you typed stands below until you choose another row.</source>
        <translation>您填写的内容还在下面，选择其他行之前可以复制。</translation>
    </message>
    <message>
        <source>No row waits in quarantine.</source>
        <translation>没有待处理的隔离行。</translation>
    </message>
    <message>
        <source>Add as new facts…</source>
        <translation>补入新事实…</translation>
    </message>
    <message>
        <source>{number} is taken in as a rating.</source>
        <translation>{number} 已作为回访评价收入。</translation>
    </message>
    <message>
        <source>{number} is taken in.</source>
        <translation>{number} 已收入。</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>My cases</source>
        <translation>我的案件</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新提交</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待审查</translation>
    </message>
    <message>
        <source>Papers due</source>
        <translation>待补正</translation>
    </message>
    <message>
        <source>With the insurer</source>
        <translation>已转保险公司</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>待分派</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周调解</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>无下一步</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>待签协议</translation>
    </message>
    <message>
        <source>Performing</source>
        <translation>履行中</translation>
    </message>
    <message>
        <source>To follow up</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Past their term</source>
        <translation>保管期满</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>全部案件</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
</context>
<context>
    <name>RateCard</name>
    <message>
        <source>Success rate</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>Definition of the rate</source>
        <translation>成功率口径</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Only this definition</source>
        <translation>只看本口径</translation>
    </message>
    <message>
        <source>All definitions</source>
        <translation>各口径对照</translation>
    </message>
</context>
<context>
    <name>RateDialog</name>
    <message>
        <source>Add a definition of the rate</source>
        <translation>新增成功率口径</translation>
    </message>
    <message>
        <source>Change a definition of the rate</source>
        <translation>修改成功率口径</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This counts the same as “{name}”.</source>
        <translation>与“{name}”的算法完全相同。</translation>
    </message>
    <message>
        <source>What is divided are not the same cases as what it is divided by: the rate can pass 100 %.</source>
        <translation>分子与分母不是同一批案件，比率可能超过100%。</translation>
    </message>
    <message>
        <source>A month that was handed in printed this definition, so it stays as it is</source>
        <translation>已冻结上报的月报使用过这个口径，因此它保持不变</translation>
    </message>
    <message>
        <source>What you change here becomes a new definition in its place, such as “{name}”; the present one goes out of use.</source>
        <translation>在此所作的修改将另存为新口径（如“{name}”）并取代它，原口径停用。</translation>
    </message>
    <message>
        <source>In plain words</source>
        <translation>口径说明</translation>
    </message>
    <message>
        <source>Last month is being counted…</source>
        <translation>正在统计上月数据…</translation>
    </message>
    <message>
        <source>Last month by it</source>
        <translation>按此口径计算上月</translation>
    </message>
    <message>
        <source>Name of the definition</source>
        <translation>口径名称</translation>
    </message>
    <message>
        <source>all that were accepted</source>
        <translation>全部受理的案件</translation>
    </message>
    <message>
        <source>accepted, and a mediator is appointed</source>
        <translation>已受理并已指派调解员的</translation>
    </message>
    <message>
        <source>at least one meeting was held</source>
        <translation>至少开过一次调解会的</translation>
    </message>
    <message>
        <source>all that came to an end</source>
        <translation>全部办结的案件</translation>
    </message>
    <message>
        <source>Agreed cases are divided by</source>
        <translation>以达成协议数除以</translation>
    </message>
    <message>
        <source>What counts as success is never left out.</source>
        <translation>计为成功的案件不会被剔除。</translation>
    </message>
    <message>
        <source>Left out of them</source>
        <translation>从分母中剔除</translation>
    </message>
    <message>
        <source>Settled between themselves and withdrawn</source>
        <translation>和解撤回</translation>
    </message>
    <message>
        <source>agreed cases count in the month in which they ended</source>
        <translation>达成协议的案件计入办结的月份</translation>
    </message>
    <message>
        <source>all cases count in the month in which they were accepted</source>
        <translation>全部案件计入受理的月份</translation>
    </message>
    <message>
        <source>Which month a case belongs to</source>
        <translation>案件归入哪个月</translation>
    </message>
</context>
<context>
    <name>RatesDialog</name>
    <message>
        <source>Definitions of the success rate</source>
        <translation>成功率口径</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No law says how the success rate is counted, so every rate shows what it divides by what. The usual definition stands first on screens, sheets and charts.</source>
        <translation>成功率没有法定算法，因此每个比率都注明分子、分母和口径。常用口径在统计页、报表和图表中排在最前。</translation>
    </message>
    <message>
        <source>Add a definition…</source>
        <translation>新增口径…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Make it the usual one</source>
        <translation>设为常用</translation>
    </message>
    <message>
        <source>Came to, {month}</source>
        <translation>{month}结果</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Which month counts</source>
        <translation>归月方式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>恢复使用</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>Receipt of {name}</source>
        <translation>送达回证：{name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>signed by the person</source>
        <translation>回证上有受送达人的签字</translation>
    </message>
    <message>
        <source>signed by somebody of the household or the office</source>
        <translation>同住家属或者单位收件人签收</translation>
    </message>
    <message>
        <source>left there before a witness; it counts as served</source>
        <translation>有见证人在场，留置送达，视为送达</translation>
    </message>
    <message>
        <source>it is to be served again</source>
        <translation>需要重新送达</translation>
    </message>
    <message>
        <source>What the receipt says</source>
        <translation>回证上怎么写的</translation>
    </message>
    <message>
        <source>Day on the receipt</source>
        <translation>回证上的日期</translation>
    </message>
    <message>
        <source>Who signed</source>
        <translation>代收人</translation>
    </message>
    <message>
        <source>What he or she is to the person</source>
        <translation>与受送达人的关系</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Kept: {name}</source>
        <translation>已存：{name}</translation>
    </message>
    <message>
        <source>Scan of the receipt</source>
        <translation>回证扫描件</translation>
    </message>
    <message>
        <source>Mend the entry…</source>
        <translation>更正登记…</translation>
    </message>
    <message>
        <source>It did not go out…</source>
        <translation>其实没有送出…</translation>
    </message>
    <message>
        <source>The receipt is still out</source>
        <translation>回证其实未交回</translation>
    </message>
</context>
<context>
    <name>ReceiptsDialog</name>
    <message>
        <source>Receipts of served papers</source>
        <translation>已送达文书的送达回证</translation>
    </message>
    <message>
        <source>Receipts {number}</source>
        <translation>送达回证 {number}</translation>
    </message>
</context>
<context>
    <name>ReceiptsOutDialog</name>
    <message>
        <source>Receipts that are out</source>
        <translation>未交回的送达回证</translation>
    </message>
    <message>
        <source>My cases</source>
        <translation>我的案件</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>全部案件</translation>
    </message>
    <message>
        <source>No receipt is out.</source>
        <translation>没有未交回的送达回证。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>案号</translation>
    </message>
</context>
<context>
    <name>ReceiveDialog</name>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Paste text…</source>
        <translation>粘贴文本…</translation>
    </message>
    <message>
        <source>Read a message, a mail or a letter from the clipboard (Ctrl+Shift+V)</source>
        <translation>读取剪贴板中的微信、邮件或信件（Ctrl+Shift+V）</translation>
    </message>
    <message>
        <source>Register, then the next</source>
        <translation>登记，再登下一件</translation>
    </message>
    <message>
        <source>Register and accept</source>
        <translation>登记并受理</translation>
    </message>
    <message>
        <source>Registered as {number}</source>
        <translation>已登记：{number}</translation>
    </message>
</context>
<context>
    <name>ReceiveFields</name>
    <message>
        <source>What it is</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>The court, the body or the person who handed it over.</source>
        <translation>移送的法院、单位或个人。</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>移送单位或移送人</translation>
    </message>
    <message>
        <source>Its number there</source>
        <translation>对方编号</translation>
    </message>
    <message>
        <source>The court's time limit counts from it.</source>
        <translation>法院的期限从这一天起算。</translation>
    </message>
    <message>
        <source>Court's papers signed for on</source>
        <translation>签收法院材料日期</translation>
    </message>
    <message>
        <source>Summary procedure</source>
        <translation>速裁程序</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>The applicant is</source>
        <translation>申请人类别</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>The document was compared, and it really says so: why.</source>
        <translation>已核对证件原件，确实如此：请写明原因。</translation>
    </message>
    <message>
        <source>Why the number is right</source>
        <translation>号码无误的说明</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Somebody acts for the applicant</source>
        <translation>有人代为办理</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>As</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>May settle (special authority)</source>
        <translation>可代为和解（特别授权）</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Policy number</source>
        <translation>保单号</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Line of insurance</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>纠纷原因</translation>
    </message>
    <message>
        <source>Amount in dispute (yuan)</source>
        <translation>争议金额（元）</translation>
    </message>
    <message>
        <source>Insurer's report number</source>
        <translation>报案号</translation>
    </message>
    <message>
        <source>Insurer's claim number</source>
        <translation>赔案号</translation>
    </message>
    <message>
        <source>Insurer's person</source>
        <translation>从业人员</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>What the applicant asks for</source>
        <translation>请求事项</translation>
    </message>
    <message>
        <source>Has talked to the insurer</source>
        <translation>已与保险公司协商</translation>
    </message>
    <message>
        <source>In court or arbitration</source>
        <translation>已诉讼或仲裁</translation>
    </message>
    <message>
        <source>New facts or reasons since the earlier matter</source>
        <translation>与前次相比的新事实、新理由</translation>
    </message>
    <message>
        <source>The review noticed something against it; the words stay with the case.</source>
        <translation>审查发现不宜受理的情形；说明随案保存。</translation>
    </message>
    <message>
        <source>Why it is accepted all the same</source>
        <translation>仍予受理的理由</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>Registered as {number}</source>
        <translation>已登记：{number}</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>RecordPaperDialog</name>
    <message>
        <source>Record of the meeting</source>
        <translation>调解记录</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>调解记录</translation>
    </message>
    <message>
        <source>Undisputed facts</source>
        <translation>无争议事实记载</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Mediation record {number}</source>
        <translation>调解记录 {number}</translation>
    </message>
    <message>
        <source>Undisputed facts {number}</source>
        <translation>无争议事实记载 {number}</translation>
    </message>
</context>
<context>
    <name>RecordPaymentDialog</name>
    <message>
        <source>Record a payment</source>
        <translation>登记付款</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Instalment</source>
        <translation>期次</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>付款日期</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>In capitals</source>
        <translation>大写</translation>
    </message>
    <message>
        <source>Number of the bank's slip, or who saw the payment</source>
        <translation>银行回单号，或由谁核实</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>履行凭证</translation>
    </message>
    <message>
        <source>File that proves it</source>
        <translation>凭证文件</translation>
    </message>
    <message>
        <source>Everything is paid</source>
        <translation>款项已付清</translation>
    </message>
    <message>
        <source>No instalment is open.</source>
        <translation>没有待付的分期。</translation>
    </message>
    <message>
        <source>{position}: {amount} yuan, due on {day}</source>
        <translation>第 {position} 期：{amount} 元，应付日 {day}</translation>
    </message>
</context>
<context>
    <name>RecordSessionDialog</name>
    <message>
        <source>Record meeting {count}</source>
        <translation>笔录：第 {count} 次调解</translation>
    </message>
    <message>
        <source>Save the record</source>
        <translation>保存笔录</translation>
    </message>
    <message>
        <source>Save and print…</source>
        <translation>保存并打印…</translation>
    </message>
    <message>
        <source>The parties were told their rights and duties</source>
        <translation>已告知当事人权利义务</translation>
    </message>
    <message>
        <source>The parties were asked whether they want the mediator recused</source>
        <translation>已询问当事人是否申请调解员回避</translation>
    </message>
    <message>
        <source>How the meeting ended</source>
        <translation>调解结果</translation>
    </message>
    <message>
        <source>Course of the meeting</source>
        <translation>调解经过</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>What the applicant asked for last</source>
        <translation>申请人最后要求</translation>
    </message>
    <message>
        <source>What the insurer offered last</source>
        <translation>保险公司最后报价</translation>
    </message>
    <message>
        <source>Next: record the outcome, then write the agreement.</source>
        <translation>下一步：登记结果，写协议。</translation>
    </message>
    <message>
        <source>Next: plan another meeting.</source>
        <translation>下一步：再排一次调解。</translation>
    </message>
    <message>
        <source>Next: plan another meeting, or end the mediation.</source>
        <translation>下一步：再排一次，或终结调解。</translation>
    </message>
    <message>
        <source>Noted at another desk meanwhile: it stands at the end of the course.</source>
        <translation>其他电脑刚刚记下了内容，已加在调解经过末尾，请看过再保存。</translation>
    </message>
</context>
<context>
    <name>RecountsDialog</name>
    <message>
        <source>Dates that were counted again</source>
        <translation>已重算的期限</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source> · provisional</source>
        <translation> · 暂定</translation>
    </message>
    <message>
        <source> · provisional no more</source>
        <translation> · 不再暂定</translation>
    </message>
</context>
<context>
    <name>RecountsTable</name>
    <message>
        <source>Dates that are counted again</source>
        <translation>重算的期限</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>到期日</translation>
    </message>
</context>
<context>
    <name>RecoveredDialog</name>
    <message>
        <source>A new passphrase</source>
        <translation>设置新密码</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>用新密码继续</translation>
    </message>
    <message>
        <source>The recovery code is right. Say who you are and choose a new passphrase.</source>
        <translation>恢复码正确。请选择您是谁，并设置新密码。</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>您是谁</translation>
    </message>
    <message>
        <source>Say who you are.</source>
        <translation>请选择您是谁。</translation>
    </message>
    <message>
        <source>Leave without a new passphrase?</source>
        <translation>不设新密码就离开？</translation>
    </message>
    <message>
        <source>The recovery code is typed again then.</source>
        <translation>离开后要重新输入恢复码。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
</context>
<context>
    <name>RecusalDecision</name>
    <message>
        <source>Granted</source>
        <translation>准予回避</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>驳回申请</translation>
    </message>
</context>
<context>
    <name>RecusalGround</name>
    <message>
        <source>Near relative</source>
        <translation>近亲属</translation>
    </message>
    <message>
        <source>Interest in the matter</source>
        <translation>有利害关系</translation>
    </message>
    <message>
        <source>Another relation that may sway</source>
        <translation>其他可能影响公正的关系</translation>
    </message>
</context>
<context>
    <name>RedactedCopyDialog</name>
    <message>
        <source>Redacted copy</source>
        <translation>脱敏本</translation>
    </message>
    <message>
        <source>named</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>隐去</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Mask too: names and numbers, parted by commas</source>
        <translation>另须隐去的姓名、号码，用顿号或者逗号分开</translation>
    </message>
    <message>
        <source>Mask too</source>
        <translation>另须隐去</translation>
    </message>
    <message>
        <source>Names, numbers and addresses of people are masked, and everything in the file was looked through. A scan cannot be masked: a page stands in its place. Who is named in a text and registered nowhere is not known here: read the copy, and name them below.</source>
        <translation>个人的姓名、号码和住址已隐去，文件全部内容已逐项检查。扫描件无法脱敏，以说明页代替。只在文字中出现而未登记的人，程序无从得知：请通读一遍，并在下面填写。</translation>
    </message>
    <message>
        <source>Drawing and looking through the copy</source>
        <translation>正在制作并检查脱敏本</translation>
    </message>
</context>
<context>
    <name>ReferDialog</name>
    <message>
        <source>Refer this matter?</source>
        <translation>转办这件事项？</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>The matter leaves this desk. It is not counted as an accepted mediation.</source>
        <translation>事项转出本会，不计入受理。</translation>
    </message>
    <message>
        <source>To whom, and why</source>
        <translation>转往何处，为何转办</translation>
    </message>
</context>
<context>
    <name>RefusalCode</name>
    <message>
        <source>Labour or private dispute with the insurer</source>
        <translation>劳务纠纷、私人纠纷</translation>
    </message>
    <message>
        <source>Repeated, no new facts or reasons</source>
        <translation>同一事项重复提交，无新事实、新理由</translation>
    </message>
    <message>
        <source>Already in court, arbitration or with another body</source>
        <translation>已诉讼、仲裁或由其他机构处理</translation>
    </message>
    <message>
        <source>Outside the committee's scope</source>
        <translation>不属于本会受理范围</translation>
    </message>
    <message>
        <source>Papers asked for were not supplied</source>
        <translation>逾期未补正材料</translation>
    </message>
    <message>
        <source>Not the person concerned, and no authority</source>
        <translation>非当事人且无授权</translation>
    </message>
</context>
<context>
    <name>RefusalToSignDialog</name>
    <message>
        <source>Does a party refuse to sign?</source>
        <translation>一方拒绝签署吗？</translation>
    </message>
    <message>
        <source>End the mediation</source>
        <translation>终结调解</translation>
    </message>
    <message>
        <source>The mediation ends today without agreement, end reason 7: a party refuses to sign.</source>
        <translation>调解今天终结，未达成协议，终结原因第 7 项：当事人拒绝签署。</translation>
    </message>
    <message>
        <source>Who refuses, and why</source>
        <translation>谁拒签，什么原因</translation>
    </message>
    <message>
        <source>The parties were told of arbitration, administrative and court routes</source>
        <translation>已告知当事人可依法通过仲裁、行政、司法途径维护权利</translation>
    </message>
</context>
<context>
    <name>RefuseMediationDialog</name>
    <message>
        <source>End the mediation because a party refuses?</source>
        <translation>因当事人拒绝调解而终止？</translation>
    </message>
    <message>
        <source>End the mediation</source>
        <translation>终止调解</translation>
    </message>
    <message>
        <source>Nobody is mediated against the own will. The notice of termination names the other routes.</source>
        <translation>不得强迫当事人调解。终止通知书载明其他救济途径。</translation>
    </message>
    <message>
        <source>Who refuses</source>
        <translation>拒绝的当事人</translation>
    </message>
    <message>
        <source>Choose a party</source>
        <translation>请选择当事人</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>They stay with the case.</source>
        <translation>随案保存。</translation>
    </message>
    <message>
        <source>The parties were told of arbitration, administrative and court routes</source>
        <translation>已告知当事人可通过仲裁、行政、司法等途径维权</translation>
    </message>
</context>
<context>
    <name>RefusedWords</name>
    <message>
        <source>What you typed into a note was not saved there.</source>
        <translation>您在这条记录里输入的内容没有存进去。</translation>
    </message>
    <message>
        <source>Copy what you typed</source>
        <translation>复制输入的内容</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>不要了</translation>
    </message>
</context>
<context>
    <name>RekeyDialog</name>
    <message>
        <source>A new key for the records</source>
        <translation>更换数据密钥</translation>
    </message>
    <message>
        <source>Exchange the key</source>
        <translation>更换密钥</translation>
    </message>
    <message>
        <source>For when somebody who could sign in has left, or a computer or a copy of the key file was lost: whoever kept the key of before can read nothing that is written from now on.</source>
        <translation>有登录权限的人离职，或者电脑、密钥文件的副本丢失时使用：更换以后写入的数据，持有旧密钥的人无法读取。</translation>
    </message>
    <message>
        <source>Passphrases and the recovery code stay as they are. All records are written anew, which may take minutes; nobody can work meanwhile. Backups made before stay under the key of before.</source>
        <translation>各人的密码和恢复码不变。全部数据要重新写一遍，可能需要几分钟，其间不能办公。以前的备份仍用旧密钥。</translation>
    </message>
    <message>
        <source>Writing the records under the new key …</source>
        <translation>正在用新密钥重写数据…</translation>
    </message>
</context>
<context>
    <name>RelativesPane</name>
    <message>
        <source>Likely relatives</source>
        <translation>可能相关的案件</translation>
    </message>
    <message>
        <source>What is the same and what differs</source>
        <translation>相同与不同之处</translation>
    </message>
    <message>
        <source>Show this case</source>
        <translation>打开此案</translation>
    </message>
    <message numerus="yes">
        <source>There are more than these %n.</source>
        <translation>
            <numerusform>还有更多，此处只列 %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Likeness decides nothing: compare, then decide.</source>
        <translation>相似不等于重复：请对照后再决定。</translation>
    </message>
    <message>
        <source>No other case shares a person, a number, a text or a file with this one.</source>
        <translation>没有其他案件与本件的人员、编号、文字或文件相同。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>This matter</source>
        <translation>本件</translation>
    </message>
    <message>
        <source>The other one</source>
        <translation>对照件</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>仅本件有</translation>
    </message>
    <message>
        <source>only there</source>
        <translation>仅对照件有</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
</context>
<context>
    <name>ReminderButton</name>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) and papers not to be forgotten</source>
        <translation>
            <numerusform>%n 项提醒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>其中超期 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is over or near</source>
        <translation>没有超期或临近的事项</translation>
    </message>
</context>
<context>
    <name>ReminderDialog</name>
    <message>
        <source>Record a reminder</source>
        <translation>登记催告</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Who was reminded</source>
        <translation>催告对象</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>对方答复</translation>
    </message>
    <message>
        <source>{amount} yuan should have been paid; the oldest since {day}.</source>
        <translation>逾期未付 {amount} 元，最早一期到期日为 {day}。</translation>
    </message>
    <message>
        <source>Last contact with a party: {at}</source>
        <translation>最近一次联系当事人：{at}</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Payment {position} is overdue</source>
        <translation>第 {position} 期付款逾期</translation>
    </message>
    <message>
        <source>Ask for the papers again</source>
        <translation>催补材料</translation>
    </message>
    <message>
        <source>Joint application to the court: day {stage} of 30 is over</source>
        <translation>共同申请司法确认：三十日已过 {stage} 日</translation>
    </message>
    <message>
        <source>{step} (provisional)</source>
        <translation>{step}（暂定）</translation>
    </message>
</context>
<context>
    <name>RemindersDialog</name>
    <message>
        <source>Not to be forgotten</source>
        <translation>提醒事项</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dates over or within three working days, papers to ask for again, the thirty days of the court.</source>
        <translation>已超期或三个工作日内到期的事项、待催补的材料、司法确认三十日。</translation>
    </message>
    <message>
        <source>My cases</source>
        <translation>我的案件</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>全部案件</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Nothing is over or near. Have a look again tomorrow.</source>
        <translation>没有超期或临近的事项，明天再来看看。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
</context>
<context>
    <name>RemovePartyDialog</name>
    <message>
        <source>Remove {name} from the case?</source>
        <translation>从本案移除{name}？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The party, who acts for it and its consents go. The history keeps that it was here.</source>
        <translation>该当事人及其代理人、同意记录一并移除，办案历程保留记录。</translation>
    </message>
</context>
<context>
    <name>RenewalDialog</name>
    <message>
        <source>Make a new agreement?</source>
        <translation>重新达成协议？</translation>
    </message>
    <message>
        <source>Begin it</source>
        <translation>开始拟写</translation>
    </message>
    <message>
        <source>A draft with its own number begins with what the old agreement says and what is still to be paid. The old one binds until the new one is signed and in force. The figures of past months stay as they are.</source>
        <translation>以原协议内容和尚未履行的款项为底稿，新协议另编号。新协议签署生效前，原协议继续有效。往月统计数字不变。</translation>
    </message>
    <message>
        <source>What has to be different</source>
        <translation>需要变更的内容</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>New report</source>
        <translation>新建报表</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep the report</source>
        <translation>保存报表</translation>
    </message>
    <message>
        <source>What the report is made of</source>
        <translation>报表设置</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>导出Excel…</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>导出CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This version of the program does not know all of “{name}”</source>
        <translation>本版本无法完整读取“{name}”</translation>
    </message>
    <message>
        <source>Not known: {parts}. It is kept as it is. What is known of it stands below; you can keep that as a report of another name.</source>
        <translation>无法读取的部分：{parts}。原报表保持不变。下面是可以读取的内容，可另存为其他名称的报表。</translation>
    </message>
</context>
<context>
    <name>ReportFiles</name>
    <message>
        <source>Save the report as a workbook</source>
        <translation>将报表保存为Excel工作簿</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the report as a CSV file</source>
        <translation>将报表保存为CSV文件</translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation>CSV文件 (*.csv)</translation>
    </message>
    <message>
        <source>The report is being written</source>
        <translation>正在生成报表</translation>
    </message>
    <message>
        <source>The report is written.</source>
        <translation>报表已生成。</translation>
    </message>
</context>
<context>
    <name>ReportForm</name>
    <message>
        <source>Name of the report</source>
        <translation>报表名称</translation>
    </message>
    <message>
        <source>A line for each</source>
        <translation>行（每个一行）</translation>
    </message>
    <message>
        <source>Within it, for each</source>
        <translation>其中再按</translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation>不再细分</translation>
    </message>
    <message>
        <source>Which cases are counted</source>
        <translation>统计哪些案件</translation>
    </message>
    <message>
        <source>Space ticks, Alt+Up and Alt+Down move. The report shows them in this order.</source>
        <translation>空格勾选，Alt+上、Alt+下移动；报表按此顺序列出。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>The committee's usual definition</source>
        <translation>本会常用口径</translation>
    </message>
    <message>
        <source>Each gives three columns: what is divided, by what, and the rate.</source>
        <translation>每个口径列三栏：分子、分母、比率。</translation>
    </message>
    <message>
        <source>Rates by</source>
        <translation>成功率口径</translation>
    </message>
    <message>
        <source>Amounts in</source>
        <translation>金额单位</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>不排名</translation>
    </message>
    <message>
        <source>Lines in the order of</source>
        <translation>按哪一列排名</translation>
    </message>
    <message>
        <source>From one day to another</source>
        <translation>自定起止日</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>ReportGrid</name>
    <message>
        <source>Figures of the report</source>
        <translation>报表数据</translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>Enter opens the cases</source>
        <translation>回车查看案件</translation>
    </message>
</context>
<context>
    <name>ReportNameDialog</name>
    <message>
        <source>Copy the report “{name}”</source>
        <translation>复制报表“{name}”</translation>
    </message>
    <message>
        <source>Rename the report “{name}”</source>
        <translation>重命名报表“{name}”</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Name of the report</source>
        <translation>报表名称</translation>
    </message>
</context>
<context>
    <name>ReportPreview</name>
    <message>
        <source>The figures wait until the report is whole.</source>
        <translation>报表设置完整后显示数据。</translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation>数据说明</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Page &amp;P of &amp;N</source>
        <translation>第 &amp;P 页　共 &amp;N 页</translation>
    </message>
    <message>
        <source>Mediation report for {year}-{month}</source>
        <translation>{year}年{month}月调解工作月报</translation>
    </message>
    <message>
        <source>Mediation report from {first} to {last}</source>
        <translation>{first} 至 {last} 调解工作统计</translation>
    </message>
    <message>
        <source>State: {state}. Written {at} (China time) by {name}</source>
        <translation>状态：{state}。{name} 于 {at} 制表</translation>
    </message>
    <message>
        <source>Filters: {filters}</source>
        <translation>筛选：{filters}</translation>
    </message>
    <message>
        <source>Case subsidies, concluded {period}</source>
        <translation>案件补贴核算表（{period} 结案）</translation>
    </message>
    <message>
        <source>Application for case subsidies, concluded {period}</source>
        <translation>人民调解案件补贴申报表（{period} 结案）</translation>
    </message>
    <message>
        <source>Publication of case subsidies, concluded {period}</source>
        <translation>人民调解案件补贴公示表（{period} 结案）</translation>
    </message>
    <message>
        <source>Written {at} (China time) by {name}</source>
        <translation>制表：{name}　{at}（北京时间）</translation>
    </message>
    <message>
        <source>{cases} cases, {amount} yuan ({capitals})</source>
        <translation>{cases} 件，{amount} 元（{capitals}）</translation>
    </message>
    <message>
        <source>{difficulty}, from {score} points</source>
        <translation>{difficulty}，{score} 分起</translation>
    </message>
    <message>
        <source>Every difficulty</source>
        <translation>不分难易</translation>
    </message>
    <message>
        <source>looked through, not bound</source>
        <translation>卷宗检查（未装订）</translation>
    </message>
    <message>
        <source>as bound</source>
        <translation>装订时</translation>
    </message>
    <message>
        <source>A case belongs to the month of its conclusion and to its presiding mediator. The amount is that of the rule for its result and difficulty with the highest score that its file reached.</source>
        <translation>案件归入结案的月份和主持调解的调解员；金额按结果和难易对应的标准，取卷宗得分达到的最高一档。</translation>
    </message>
    <message>
        <source>Filled in by: ________    Checked by: ________    Approved by: ________    Day: ______-____-____</source>
        <translation>填报人：________　　审核人：________　　批准人：________　　日期：______年____月____日</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>被申请人</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难易</translation>
    </message>
    <message>
        <source>Score of the file</source>
        <translation>卷宗得分</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>得分依据</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>适用标准</translation>
    </message>
    <message>
        <source>Subsidy, yuan</source>
        <translation>补贴（元）</translation>
    </message>
    <message>
        <source>Why nothing</source>
        <translation>不补贴的原因</translation>
    </message>
    <message>
        <source>No case of this period brings a subsidy.</source>
        <translation>本期没有可以补贴的案件。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Cases with a subsidy</source>
        <translation>可补贴案件</translation>
    </message>
    <message>
        <source>Cases without</source>
        <translation>不补贴案件</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>申报表</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>公示表</translation>
    </message>
    <message>
        <source>Practice committee: none of these cases, people or companies exist.</source>
        <translation>练习数据：本表中的案件、人员和公司均为虚构。</translation>
    </message>
    <message>
        <source>with names of persons in full: for the committee's own use only</source>
        <translation>含当事人全名，仅限调委会内部使用</translation>
    </message>
    <message>
        <source>names of persons masked; identity numbers and telephones left out</source>
        <translation>当事人姓名已脱敏，不含证件号码和电话</translation>
    </message>
    <message>
        <source>{at} (China time) by {name}</source>
        <translation>{at}（北京时间），{name}</translation>
    </message>
    <message>
        <source>{month}: {sha256}</source>
        <translation>{month}：{sha256}</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>调解委员会</translation>
    </message>
    <message>
        <source>State of the figures</source>
        <translation>数据状态</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>调解成功率</translation>
    </message>
    <message>
        <source>What this rate counts</source>
        <translation>此口径的含义</translation>
    </message>
    <message>
        <source>Months counted otherwise</source>
        <translation>口径设置不同的月份</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Checksum of the figures</source>
        <translation>数据校验码</translation>
    </message>
    <message>
        <source>End of the audit chain</source>
        <translation>留痕链末端</translation>
    </message>
    <message>
        <source>SHA-256 of the frozen month</source>
        <translation>冻结月份的SHA-256</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What this report is</source>
        <translation>报表说明</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Every way to count success, and what it comes to</source>
        <translation>各种口径的成功率</translation>
    </message>
    <message>
        <source>Totals, shares, rates and 10,000 yuan are formulas of the cells beside them; the program's own figures are kept with them and are the same.</source>
        <translation>合计、占比、比率和万元均为公式，随单元格重算；单元格同时存有程序算出的数字，两者相同。</translation>
    </message>
    <message>
        <source>Rounded half-up from the exact numbers, never truncated. “—”: nothing to divide by, or too few cases to compare.</source>
        <translation>一律按准确数字四舍五入，不截断。“—”表示分母为零，或件数太少不宜比较。</translation>
    </message>
    <message>
        <source>Amounts stand in yuan and in 10,000 yuan. Claimed, agreed and paid are three different things and are never added.</source>
        <translation>金额同时列元和万元。请求、协议、已付是三个不同的数，从不相加。</translation>
    </message>
    <message>
        <source>Two files with the same checksum say the same figures. A frozen month is written anew with the same bytes at any time.</source>
        <translation>校验码相同的文件，数字相同。已冻结月份任何时候重新导出，文件逐字节相同。</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>{name}: numerator</source>
        <translation>{name}（分子）</translation>
    </message>
    <message>
        <source>{name}: denominator</source>
        <translation>{name}（分母）</translation>
    </message>
    <message>
        <source>{name}: rate</source>
        <translation>{name}（率）</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>{name}, together</source>
        <translation>{name} 小计</translation>
    </message>
    <message>
        <source>Not filled</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>{name}: {meaning}</source>
        <translation>{name}：{meaning}</translation>
    </message>
    <message>
        <source>Few cases</source>
        <translation>件数较少的</translation>
    </message>
    <message>
        <source>a line shows no rate under {least} cases</source>
        <translation>不足{least}件的行不列比率</translation>
    </message>
    <message>
        <source>Order of the lines</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>by {column}, from the greatest to the least; equal ones share a place</source>
        <translation>按“{column}”从高到低，相同的名次并列</translation>
    </message>
    <message>
        <source>of the payments that fell due in the period, those that are paid in full by now</source>
        <translation>本期到期的应付款中，至今已足额支付的笔数</translation>
    </message>
    <message>
        <source>Not concluded yet</source>
        <translation>尚未办结</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Concluded</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>达成协议</translation>
    </message>
    <message>
        <source>Claimed, yuan</source>
        <translation>请求金额（元）</translation>
    </message>
    <message>
        <source>Agreed, yuan</source>
        <translation>协议金额（元）</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>NOT THE SAME as in the breakdown by insurer</source>
        <translation>与按保险公司的合计不一致</translation>
    </message>
    <message>
        <source>Every breakdown comes to the same</source>
        <translation>各种分类的合计互相核对</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Paid, yuan</source>
        <translation>已付金额（元）</translation>
    </message>
    <message>
        <source>Monthly form of people's mediation, {year}-{month}</source>
        <translation>人民调解月报表（{year}年{month}月）</translation>
    </message>
    <message>
        <source>Form of people's mediation from {first} to {last}</source>
        <translation>人民调解统计报表（{first} 至 {last}）</translation>
    </message>
    <message>
        <source>As frozen {at} (China time) by {name}</source>
        <translation>本期已冻结：{name}，{at}</translation>
    </message>
    <message>
        <source>Not frozen: these figures may still change</source>
        <translation>本期未冻结，数字可能变动</translation>
    </message>
    <message>
        <source>Success rate: agreed ÷ accepted = {agreed} ÷ {accepted}. Agreed are the cases whose agreement took effect in the period, accepted are those accepted in it; no filter. {settled}</source>
        <translation>调解成功率＝调解成功 ÷ 受理＝{agreed} ÷ {accepted}。调解成功按协议生效（办结）日期计，受理按受理日期计，未作筛选。{settled}</translation>
    </message>
    <message>
        <source>Settled privately and withdrawn counts as success.</source>
        <translation>和解撤回计入成功。</translation>
    </message>
    <message>
        <source>Settled privately and withdrawn does not count as success.</source>
        <translation>和解撤回不计入成功。</translation>
    </message>
    <message>
        <source>Filled in by: ________    Checked by: ________    Day: ______-____-____</source>
        <translation>填报人：________　　审核人：________　　填报日期：______年____月____日</translation>
    </message>
    <message>
        <source>Agreed, 10,000 yuan</source>
        <translation>协议金额（万元）</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Accepted then</source>
        <translation>当时受理</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Difference, %</source>
        <translation>增减幅度</translation>
    </message>
    <message>
        <source>Monthly form</source>
        <translation>月报表</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>By type of dispute</source>
        <translation>按纠纷类型</translation>
    </message>
    <message>
        <source>Type of dispute</source>
        <translation>纠纷类型</translation>
    </message>
    <message>
        <source>Against before</source>
        <translation>与以前比较</translation>
    </message>
    <message>
        <source>Accepted and agreed cases</source>
        <translation>受理与达成协议（件）</translation>
    </message>
    <message>
        <source>Claimed: in cases accepted in the period. Agreed: in agreed cases concluded in it. Paid: in it, whenever it was agreed.</source>
        <translation>请求金额：本期受理案件。协议金额：本期办结的达成协议案件。已付金额：本期实际支付，不论何时达成协议。</translation>
    </message>
    <message>
        <source>By insurer</source>
        <translation>按保险公司</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>In 10,000 yuan</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>Success rate (definition above)</source>
        <translation>成功率（口径见上）</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Not agreed</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>Withdrawn or referred</source>
        <translation>撤回、转办</translation>
    </message>
    <message>
        <source>Rate: {definition}. “—” where the denominator is under {least}: too few to compare.</source>
        <translation>成功率口径：{definition}。分母不足 {least} 件的不列成功率，以“—”表示。</translation>
    </message>
    <message>
        <source>“Not filled” is a line of its own, so every breakdown comes to the same total.</source>
        <translation>“未填写”单列一行，各种分类的合计因此一致。</translation>
    </message>
    <message>
        <source>Kind of insurer</source>
        <translation>公司类别</translation>
    </message>
    <message>
        <source>By kind of insurer</source>
        <translation>按公司类别</translation>
    </message>
    <message>
        <source>By line</source>
        <translation>按险种</translation>
    </message>
    <message>
        <source>Line of insurance</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>By cause</source>
        <translation>按纠纷原因</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>纠纷原因</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>按受理渠道</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>受理渠道</translation>
    </message>
    <message>
        <source>By mediator</source>
        <translation>按调解员</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>By city</source>
        <translation>按地市</translation>
    </message>
    <message>
        <source>City</source>
        <translation>地市</translation>
    </message>
    <message>
        <source>By amount and track</source>
        <translation>按金额和程序</translation>
    </message>
    <message>
        <source>Amount claimed</source>
        <translation>请求金额</translation>
    </message>
    <message>
        <source>By amount claimed</source>
        <translation>按请求金额</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>By track</source>
        <translation>按繁简程序</translation>
    </message>
    <message>
        <source>Cases accepted in the period: what has become of them so far</source>
        <translation>本期受理的案件，截至制表时的结果</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>调解结果</translation>
    </message>
    <message>
        <source>By outcome</source>
        <translation>按调解结果</translation>
    </message>
    <message>
        <source>Cases concluded in the period</source>
        <translation>本期办结的案件</translation>
    </message>
    <message>
        <source>By end-reason code</source>
        <translation>按结案事由</translation>
    </message>
    <message>
        <source>End reason</source>
        <translation>结案事由</translation>
    </message>
    <message>
        <source>By days from acceptance to conclusion</source>
        <translation>按办理天数（受理至办结）</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月份</translation>
    </message>
    <message>
        <source>Success rates</source>
        <translation>调解成功率</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Rates beside success</source>
        <translation>成功率以外的比率</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>计算说明</translation>
    </message>
    <message>
        <source>Payments that fell due in the period</source>
        <translation>本期到期的给付</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>给付</translation>
    </message>
    <message>
        <source>Paid of it, yuan</source>
        <translation>其中已付（元）</translation>
    </message>
    <message>
        <source>Due, yuan</source>
        <translation>应付（元）</translation>
    </message>
    <message>
        <source>Paid of it, 10,000 yuan</source>
        <translation>其中已付（万元）</translation>
    </message>
    <message>
        <source>Due, 10,000 yuan</source>
        <translation>应付（万元）</translation>
    </message>
    <message>
        <source>Performed ÷ due, by insurer (number of payments)</source>
        <translation>各保险公司履行率（按给付笔数）</translation>
    </message>
    <message>
        <source>No payment fell due in the period.</source>
        <translation>本期没有到期的给付。</translation>
    </message>
    <message>
        <source>Consumers' own ratings, mean of 1 to 5</source>
        <translation>消费者自行评分平均（1至5分）</translation>
    </message>
    <message>
        <source>Said when asked, mean of 1 to 5</source>
        <translation>回访所问评分平均（1至5分）</translation>
    </message>
    <message>
        <source>Follow-ups, further ones of a case among them</source>
        <translation>回访次数（含同一案件的再次回访）</translation>
    </message>
    <message>
        <source>Judicial confirmation: decided or withdrawn</source>
        <translation>司法确认：已裁定或撤回</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Follow-up and courts</source>
        <translation>回访与司法确认</translation>
    </message>
    <message>
        <source>“—”: nothing to divide by, or by insurer under {least} payments.</source>
        <translation>“—”：分母为零，或该公司到期给付不足 {least} 笔。</translation>
    </message>
    <message>
        <source>Performance and follow-up</source>
        <translation>履行与回访</translation>
    </message>
    <message>
        <source>Accepted mediations</source>
        <translation>已受理的调解案件</translation>
    </message>
    <message>
        <source>Balance: opening + new = concluded + closing</source>
        <translation>收结平衡：期初未结 + 新收 = 结案 + 期末未结</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂计</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>New and concluded cases, and the success rate, month by month</source>
        <translation>各月新收、办结与成功率</translation>
    </message>
    <message>
        <source>Opening + corrected + new = concluded + closing holds within each month. A frozen month stays as it was handed in; what was corrected of it since stands in the month after it.</source>
        <translation>各月均应：期初未结＋更正＋新收＝办结＋期末未结。已冻结月份保持上报时原样，冻结后的更正列入其次月。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>期初未结</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Opening + new = concluded + closing, for each kind of record</source>
        <translation>期初未结＋新收＝办结＋期末未结（按事项类别）</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>A mediation is new when it is accepted and goes when it is concluded; complaints and consultations from receipt until they end. They are in no rate.</source>
        <translation>调解案件以受理为新收、以办结为了结；投诉和咨询自收到起至了结止，不计入任何成功率。</translation>
    </message>
    <message>
        <source>Flow of 12 months</source>
        <translation>十二个月收结</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新收</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>期末未结</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Claimed in cases accepted</source>
        <translation>请求金额（本期受理）</translation>
    </message>
    <message>
        <source>Agreed in cases concluded</source>
        <translation>协议金额（本期达成协议）</translation>
    </message>
    <message>
        <source>Paid in the period</source>
        <translation>已付金额（本期支付）</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>A year before</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Change in %</source>
        <translation>增减幅度</translation>
    </message>
    <message>
        <source>What became of them</source>
        <translation>案件去向</translation>
    </message>
    <message>
        <source>Number of cases</source>
        <translation>案件数（件）</translation>
    </message>
    <message>
        <source>This period, 10,000 yuan</source>
        <translation>本期（万元）</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Cases against earlier periods</source>
        <translation>与上期、上年同期比较（件）</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>This period, yuan</source>
        <translation>本期（元）</translation>
    </message>
    <message>
        <source>In the period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Days to conclude, and what was received</source>
        <translation>办结用时与收件</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>平</translation>
    </message>
    <message>
        <source>NOT EVEN: look for cases concluded before they were accepted</source>
        <translation>不平：请查找办结日早于受理日的案件</translation>
    </message>
    <message>
        <source>Days, mean</source>
        <translation>办结用时平均（天）</translation>
    </message>
    <message>
        <source>Days, median</source>
        <translation>办结用时中位（天）</translation>
    </message>
    <message>
        <source>Nine of ten within, days</source>
        <translation>九成在几日内办结</translation>
    </message>
    <message>
        <source>Mediations received</source>
        <translation>收到调解申请</translation>
    </message>
    <message>
        <source>Complaints received</source>
        <translation>收到投诉</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>An agreed case counts in the month in which its agreement took effect; days run from acceptance to conclusion, in calendar days.</source>
        <translation>达成协议案件计入协议生效之月；办结用时自受理之日至办结之日，按自然日计。</translation>
    </message>
    <message>
        <source>Rounded half-up, never truncated. “—”: nothing to divide by. Complaints and consultations are counted apart and are in no rate.</source>
        <translation>比率一律四舍五入，不截尾；“—”表示没有可比的基数。投诉、咨询另计，不进入任何比率。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>All mediations accepted or concluded in the period, {how}.</source>
        <translation>本期受理或办结的全部调解案件，{how}。</translation>
    </message>
    <message>
        <source>1 under New, Concluded or Agreed: counted as such in this period. Below: claimed in new cases, agreed in agreed ones; what was paid so far is no figure of the period.</source>
        <translation>“新收”“办结”“达成”栏的1表示本期按此计入。合计行：请求为新收案件的，协议为达成案件的；累计已付不是本期数字，不合计。</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Policy number</source>
        <translation>保单号</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>案由</translation>
    </message>
    <message>
        <source>First meeting on</source>
        <translation>首次调解</translation>
    </message>
    <message>
        <source>Concluded on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Paid so far, yuan</source>
        <translation>累计已付（元）</translation>
    </message>
    <message>
        <source>List of cases</source>
        <translation>案件明细</translation>
    </message>
    <message>
        <source>Agreed ÷ accepted</source>
        <translation>协议÷受理</translation>
    </message>
    <message>
        <source>Agreed ÷ concluded</source>
        <translation>协议÷办结</translation>
    </message>
    <message>
        <source>Agreed ÷ filed</source>
        <translation>协议÷立案</translation>
    </message>
    <message>
        <source>Agreed ÷ mediated</source>
        <translation>协议÷实际调解</translation>
    </message>
    <message>
        <source>by month of conclusion</source>
        <translation>按办结月</translation>
    </message>
    <message>
        <source>by month of acceptance</source>
        <translation>按受理月</translation>
    </message>
    <message>
        <source>Numerator: agreed cases concluded in the period.</source>
        <translation>分子：本期办结的达成协议案件。</translation>
    </message>
    <message>
        <source>Numerator: agreed cases concluded in the period that had a mediator.</source>
        <translation>分子：本期办结、指定过调解员的达成协议案件。</translation>
    </message>
    <message>
        <source>Numerator: agreed cases concluded in the period for which at least one meeting was held.</source>
        <translation>分子：本期办结、至少开过一次调解会的达成协议案件。</translation>
    </message>
    <message>
        <source>Numerator: of the cases accepted in the period, those agreed so far.</source>
        <translation>分子：本期受理的案件中，截至制表时已达成协议的。</translation>
    </message>
    <message>
        <source>Numerator: of the cases accepted in the period that have a mediator, those agreed so far.</source>
        <translation>分子：本期受理并已指定调解员的案件中，截至制表时已达成协议的。</translation>
    </message>
    <message>
        <source>Numerator: of the cases accepted in the period for which at least one meeting was held, those agreed so far.</source>
        <translation>分子：本期受理且至少开过一次调解会的案件中，截至制表时已达成协议的。</translation>
    </message>
    <message>
        <source>Denominator: all cases accepted in the period. They are not the cases of the numerator, so the rate can pass 100 %.</source>
        <translation>分母：本期受理的全部案件。分子、分母不是同一批案件，比率可能超过100%。</translation>
    </message>
    <message>
        <source>Denominator: all cases concluded in the period.</source>
        <translation>分母：本期办结的全部案件。</translation>
    </message>
    <message>
        <source>Denominator: the cases filed in the period: accepted in it, and a mediator is appointed.</source>
        <translation>分母：本期立案的案件，即本期受理并已指定调解员的。</translation>
    </message>
    <message>
        <source>Denominator: the cases concluded in the period for which at least one meeting was held.</source>
        <translation>分母：本期办结、至少开过一次调解会的案件。</translation>
    </message>
    <message>
        <source>Denominator: all cases accepted in the period; the rate still rises while some are open.</source>
        <translation>分母：本期受理的全部案件；尚有未结案件时，比率还会上升。</translation>
    </message>
    <message>
        <source>Denominator: the cases accepted in the period that are concluded by now.</source>
        <translation>分母：本期受理、截至制表时已办结的案件。</translation>
    </message>
    <message>
        <source>Denominator: the cases accepted in the period for which a mediator is appointed.</source>
        <translation>分母：本期受理并已指定调解员的案件。</translation>
    </message>
    <message>
        <source>Denominator: the cases accepted in the period for which at least one meeting was held.</source>
        <translation>分母：本期受理且至少开过一次调解会的案件。</translation>
    </message>
    <message>
        <source>Left out of the denominator: {outcomes}.</source>
        <translation>分母中不含：{outcomes}。</translation>
    </message>
    <message>
        <source>What was declined or withdrawn before acceptance, complaints and consultations are in no rate.</source>
        <translation>不予受理的、受理前撤回的，以及投诉、咨询，不计入任何比率。</translation>
    </message>
    <message>
        <source>{one} {other}</source>
        <translation>{one}{other}</translation>
    </message>
    <message>
        <source>Issued papers</source>
        <translation>已出具文书</translation>
    </message>
    <message>
        <source>Nothing was corrected in this period of a month that is frozen.</source>
        <translation>本期没有对已冻结月份的更正。</translation>
    </message>
    <message>
        <source>now counted</source>
        <translation>补计入</translation>
    </message>
    <message>
        <source>no longer counted</source>
        <translation>不再计入</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}：{before} → {after}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Frozen month</source>
        <translation>原冻结月份</translation>
    </message>
    <message>
        <source>Change in number</source>
        <translation>数量增减</translation>
    </message>
    <message>
        <source>Change, yuan</source>
        <translation>金额增减（元）</translation>
    </message>
    <message>
        <source>Corrections of earlier months, by figure</source>
        <translation>对以前月份的更正（按指标）</translation>
    </message>
    <message>
        <source>Corrected and listed in a later month; the balance begins with it</source>
        <translation>在以后月份更正并列示，本期期初已含</translation>
    </message>
    <message>
        <source>The period as handed in, and with the corrections of its own months</source>
        <translation>本期上报数及更正后合计</translation>
    </message>
    <message>
        <source>No month of this period was corrected in it after it was frozen.</source>
        <translation>本期各月冻结后在本期内无更正。</translation>
    </message>
    <message>
        <source>As handed in</source>
        <translation>上报件数</translation>
    </message>
    <message>
        <source>With corrections</source>
        <translation>更正后件数</translation>
    </message>
    <message>
        <source>As handed in, yuan</source>
        <translation>上报金额（元）</translation>
    </message>
    <message>
        <source>With corrections, yuan</source>
        <translation>更正后金额（元）</translation>
    </message>
    <message>
        <source>Case by case</source>
        <translation>逐件明细</translation>
    </message>
    <message>
        <source>What was corrected</source>
        <translation>更正内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>更正时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>更正人</translation>
    </message>
    <message>
        <source>A frozen month stays as it was handed in. What is corrected later shows here, in the month in which it was corrected, and is in none of this period's own figures.</source>
        <translation>已冻结的月份保持上报时的数字。事后的更正列在更正当月的本页，不计入本期自身的各项数字。</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正前月</translation>
    </message>
    <message>
        <source>Open on the last day, by calendar days since acceptance</source>
        <translation>期末未结案件（按受理后自然日）</translation>
    </message>
    <message>
        <source>Age of the open cases</source>
        <translation>未结案件的时长</translation>
    </message>
    <message>
        <source>Calendar days since acceptance</source>
        <translation>受理后自然日</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>未结案件</translation>
    </message>
    <message>
        <source>Days since acceptance</source>
        <translation>受理后天数</translation>
    </message>
    <message>
        <source>On</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>No mediator yet</source>
        <translation>尚未指定调解员</translation>
    </message>
    <message>
        <source>Load of mediators</source>
        <translation>调解员办案量</translation>
    </message>
    <message>
        <source>Open cases of each mediator</source>
        <translation>各调解员未结案件</translation>
    </message>
    <message>
        <source>Over 60 days</source>
        <translation>超过60日</translation>
    </message>
    <message>
        <source>Oldest, days</source>
        <translation>最长（日）</translation>
    </message>
    <message>
        <source>Open on the last day of the period: accepted until then, and not concluded. Counted for the mediator who presides now.</source>
        <translation>未结：截至本期最后一日已受理、尚未办结。按现任主持调解员统计。</translation>
    </message>
    <message>
        <source>{name}: {period}</source>
        <translation>{name}（{period}）</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计表</translation>
    </message>
    <message>
        <source>{name} ({unit})</source>
        <translation>{name}（{unit}）</translation>
    </message>
    <message>
        <source>No insurer has a case that this rate counts.</source>
        <translation>没有保险公司有计入此成功率的案件。</translation>
    </message>
    <message>
        <source>Success rate by insurer</source>
        <translation>各保险公司调解成功率</translation>
    </message>
    <message>
        <source>In the order of: {definition}. Under {least} cases chance would make the order: no rate, no place.</source>
        <translation>排名依据：{definition}。不足 {least} 件的偶然性大，不列成功率和名次。</translation>
    </message>
    <message>
        <source>Ranking of insurers</source>
        <translation>保险公司排名</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{dimension}: {keys}</source>
        <translation>{dimension}：{keys}</translation>
    </message>
    <message>
        <source>none: all accepted mediations</source>
        <translation>无（全部已受理的调解案件）</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>frozen {at} by {name}</source>
        <translation>已冻结（{name}，{at}）</translation>
    </message>
    <message>
        <source>frozen in part ({frozen} of {months} months); the others are provisional</source>
        <translation>部分冻结（{months} 个月中的 {frozen} 个月），其余为暂计</translation>
    </message>
    <message>
        <source>provisional: not frozen yet, figures may still change</source>
        <translation>暂计：尚未冻结，数字仍可能变动</translation>
    </message>
    <message>
        <source>{title}: {numerator} ÷ {denominator} = {rate}</source>
        <translation>{title}：{numerator} ÷ {denominator} = {rate}</translation>
    </message>
    <message>
        <source>{months} (frozen so): cases settled privately counted as success there.</source>
        <translation>{months} 已冻结，当月和解撤回计入成功。</translation>
    </message>
    <message>
        <source>{months} (frozen so): cases settled privately did not count as success there.</source>
        <translation>{months} 已冻结，当月和解撤回不计入成功。</translation>
    </message>
    <message>
        <source>Performed ÷ due</source>
        <translation>履行 ÷ 到期</translation>
    </message>
    <message>
        <source>Payments that fell due in the period and were paid in full until the end of the month in which they fell due, divided by all that fell due. Of agreements in effect; what another agreement took over falls due by that one.</source>
        <translation>本期到期并在到期当月月末前付清的款项，除以本期全部到期款项。只计已生效的协议；由后一份协议接续的部分，按后一份协议到期。</translation>
    </message>
    <message>
        <source>Confirmed ÷ agreements</source>
        <translation>司法确认 ÷ 协议</translation>
    </message>
    <message>
        <source>Agreements that a court confirmed in the period, divided by the cases whose agreement took effect in the period. The two are not the same cases, so it can pass 100 %.</source>
        <translation>本期经法院确认的协议，除以本期协议生效的案件。两者不是同一批案件，可能超过100%。</translation>
    </message>
    <message>
        <source>Within the time limit ÷ concluded</source>
        <translation>期限内办结 ÷ 办结</translation>
    </message>
    <message>
        <source>Mediations concluded in the period on or before the last day for mediating, with what was extended by consent and what stood still, divided by all concluded ones that had such a day.</source>
        <translation>本期办结的调解案件中，在调解期限届满日或之前办结的（含经同意延长和中止扣除的天数），除以全部有期限的办结案件。</translation>
    </message>
    <message>
        <source>Followed up ÷ concluded</source>
        <translation>回访 ÷ 办结</translation>
    </message>
    <message>
        <source>Mediations that the committee followed up for the first time in the period, divided by the mediations concluded in the period. The two are not the same cases, so it can pass 100 %.</source>
        <translation>本期首次回访的调解案件，除以本期办结的调解案件。两者不是同一批案件，可能超过100%。</translation>
    </message>
    <message>
        <source>Satisfied ÷ rated</source>
        <translation>满意 ÷ 评价</translation>
    </message>
    <message>
        <source>Ratings of 4 or 5 of 5 that consumers gave in the mini program in the period, divided by all ratings.</source>
        <translation>本期消费者在小程序评价为4分或5分（满分5分）的，除以全部评价。</translation>
    </message>
    <message>
        <source>Satisfied ÷ asked</source>
        <translation>满意 ÷ 回访问及</translation>
    </message>
    <message>
        <source>Follow-ups of the committee in the period in which somebody said 4 or 5 of 5, divided by those in which somebody said how satisfied he was. Apart from the consumers' own ratings.</source>
        <translation>本期调委会回访中答复为4分或5分（满分5分）的，除以有满意度答复的回访。消费者自己的评价另计。</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>操作留痕</translation>
    </message>
</context>
<context>
    <name>ReportsDialog</name>
    <message>
        <source>Own reports</source>
        <translation>自制报表</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Delete the report “{name}”?</source>
        <translation>删除报表“{name}”？</translation>
    </message>
    <message>
        <source>It goes for everybody. Figures and cases stay as they are, and so do files that were written.</source>
        <translation>将对所有人删除。统计数据、案件和已导出的文件不受影响。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>A report is a table of the committee's figures: its lines, columns, filters, definition and period are kept, the figures are counted when it is opened. A frozen month stays as it was handed in.</source>
        <translation>报表保存的是行、列、筛选、口径和期间，数据在打开时统计；已冻结的月份以上报时的数据为准。</translation>
    </message>
    <message>
        <source>No report was put together yet.</source>
        <translation>还没有自制报表。</translation>
    </message>
    <message>
        <source>New report…</source>
        <translation>新建报表…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>复制…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Rename the chosen report (F2)</source>
        <translation>重命名所选报表（F2）</translation>
    </message>
    <message>
        <source>Delete the chosen report (Delete)</source>
        <translation>删除所选报表（Delete）</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制表人</translation>
    </message>
    <message>
        <source>The report “{name}” is deleted.</source>
        <translation>报表“{name}”已删除。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>RepresentativeKind</name>
    <message>
        <source>Legal representative</source>
        <translation>法定代理人</translation>
    </message>
    <message>
        <source>Authorised agent</source>
        <translation>委托代理人</translation>
    </message>
</context>
<context>
    <name>RepresentativeRow</name>
    <message>
        <source>May settle (special authority)</source>
        <translation>可代为和解（特别授权）</translation>
    </message>
    <message>
        <source>Admitting, changing or settling claims for the party needs it.</source>
        <translation>代为承认、变更请求或者和解，须有特别授权。</translation>
    </message>
    <message>
        <source>Day of the authority letter whose original was seen; an agent signs with it.</source>
        <translation>已核验原件的授权委托书的日期；代理人凭此签字。</translation>
    </message>
    <message>
        <source>Name of the representative</source>
        <translation>代理人姓名</translation>
    </message>
    <message>
        <source>Kind of representative</source>
        <translation>代理类别</translation>
    </message>
    <message>
        <source>Relation to the party</source>
        <translation>与当事人的关系</translation>
    </message>
    <message>
        <source>Phone of the representative</source>
        <translation>代理人电话</translation>
    </message>
    <message>
        <source>Document number of the representative</source>
        <translation>代理人证件号码</translation>
    </message>
    <message>
        <source>Authority letter seen, dated</source>
        <translation>授权委托书日期（已验原件）</translation>
    </message>
    <message>
        <source>Remove this representative</source>
        <translation>移除这名代理人</translation>
    </message>
</context>
<context>
    <name>RepresentativesField</name>
    <message>
        <source>Add a representative</source>
        <translation>增加代理人</translation>
    </message>
</context>
<context>
    <name>RequestsDialog</name>
    <message>
        <source>Requests about personal data</source>
        <translation>个人信息请求</translation>
    </message>
    <message>
        <source>New request…</source>
        <translation>登记请求…</translation>
    </message>
    <message>
        <source>Whoever asks may see the own data, get a copy, have them corrected or erased, and is answered with reasons (Personal Information Protection Law art. 44–50).</source>
        <translation>本人可以查阅、复制、更正、删除自己的信息；不予办理的要说明理由（个人信息保护法第四十四条至第五十条）。</translation>
    </message>
    <message>
        <source>Nobody has asked yet.</source>
        <translation>还没有请求。</translation>
    </message>
    <message>
        <source>Show what is held…</source>
        <translation>查看保存的信息…</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>答复…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>请求事项</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复内容</translation>
    </message>
    <message numerus="yes">
        <source>waits %n day(s)</source>
        <translation>
            <numerusform>待答复 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>granted</source>
        <translation>已办理</translation>
    </message>
    <message>
        <source>not granted</source>
        <translation>未予办理</translation>
    </message>
</context>
<context>
    <name>RescindOfferDialog</name>
    <message>
        <source>Rescind the acceptance?</source>
        <translation>撤销接受？</translation>
    </message>
    <message>
        <source>Rescind</source>
        <translation>撤销接受</translation>
    </message>
    <message>
        <source>Its term, amount and payments leave the draft of the agreement. The offer stays in the story.</source>
        <translation>关联的条款、金额和付款会从协议草稿中去掉；报价本身保留在记录里。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>It stands in the history.</source>
        <translation>会写进历程。</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Put this backup in place of the records?</source>
        <translation>用这份备份替换现有数据吗？</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The records become those of {moment} ({reason}): {cases} cases, {files} kept files.</source>
        <translation>数据将回到 {moment}（{reason}）：{cases} 件案件，{files} 个文件。</translation>
    </message>
    <message>
        <source>What was done since then is not in them any more. Before that a backup of today is made, from which it can be brought back. Close the desk at this computer's other windows first.</source>
        <translation>此后办理的内容将不在其中。恢复之前会先给今天的数据做一份备份，需要时可以从中取回。请先关闭这台电脑上其他的调解台窗口。</translation>
    </message>
</context>
<context>
    <name>RestoreHereDialog</name>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Choose the folder of the backups: on a stick, on a share, or copied from the old computer.</source>
        <translation>请选择备份所在的文件夹：可以在 U 盘上、共享文件夹里，也可以从旧电脑复制过来。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Name and passphrase as they were when the backup was made, or the recovery code of then.</source>
        <translation>输入做备份时的姓名和密码，或者当时的恢复码。</translation>
    </message>
    <message>
        <source>Name or work number</source>
        <translation>姓名或工号</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Looking through the backups …</source>
        <translation>正在检查备份……</translation>
    </message>
    <message>
        <source>Opening the backup and putting it here …</source>
        <translation>正在打开备份并恢复到这台电脑……</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>It is called “backups” and lies beside the records, or where the second copy goes.</source>
        <translation>文件夹名为“backups”，在数据文件旁边，或者在存放第二份备份的地方。</translation>
    </message>
    <message>
        <source>There is no whole backup in this folder</source>
        <translation>这个文件夹里没有完好的备份</translation>
    </message>
    <message>
        <source>{moment}, {reason}, {cases} cases</source>
        <translation>{moment}，{reason}，{cases} 件案件</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The records are here</source>
        <translation>记录已恢复到这里</translation>
    </message>
</context>
<context>
    <name>ResultBar</name>
    <message>
        <source>More ways</source>
        <translation>其他结果</translation>
    </message>
    <message>
        <source>Meet again…</source>
        <translation>约下一次</translation>
    </message>
    <message>
        <source>Propose…</source>
        <translation>提调解方案</translation>
    </message>
    <message>
        <source>Not agreed…</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>Agreed, write it…</source>
        <translation>达成，写入协议</translation>
    </message>
    <message>
        <source>Agreed orally: register it…</source>
        <translation>口头达成，登记…</translation>
    </message>
    <message>
        <source>Break off, adjourn…</source>
        <translation>中断，延期再谈…</translation>
    </message>
    <message>
        <source>Suspend the mediation…</source>
        <translation>中止调解…</translation>
    </message>
    <message>
        <source>The parties get up: record it later</source>
        <translation>散会，记录以后再写</translation>
    </message>
    <message>
        <source>Only record the meeting…</source>
        <translation>只写调解记录…</translation>
    </message>
    <message>
        <source>Record the outcome…</source>
        <translation>登记结果…</translation>
    </message>
    <message>
        <source>Write the agreement…</source>
        <translation>写协议书…</translation>
    </message>
    <message>
        <source>Plan the next meeting…</source>
        <translation>安排下一次调解…</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Agreed on something else</source>
        <translation>按别的内容达成</translation>
    </message>
</context>
<context>
    <name>ResumeDialog</name>
    <message>
        <source>Go on with the mediation?</source>
        <translation>恢复调解？</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The first day that is counted again.</source>
        <translation>从这一天起继续计算。</translation>
    </message>
    <message>
        <source>From which day on</source>
        <translation>从哪一天起</translation>
    </message>
    <message>
        <source>Last day then: {day}</source>
        <translation>届时到期日：{day}</translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message>
        <source>for ever</source>
        <translation>永久保存</translation>
    </message>
    <message>
        <source>%n year(s)</source>
        <translation>%n 年</translation>
    </message>
</context>
<context>
    <name>RetentionDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>It counts for what is archived from now on, from the day of the archiving.</source>
        <translation>适用于今后归档的卷宗，自归档之日起算。</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>For years</source>
        <translation>定期</translation>
    </message>
    <message>
        <source>How long it is kept</source>
        <translation>保管多久</translation>
    </message>
    <message>
        <source>Number of years</source>
        <translation>年数</translation>
    </message>
</context>
<context>
    <name>RetentionSection</name>
    <message>
        <source>No law sets the years. A file in the archive keeps the last day that it has; nothing is destroyed by itself.</source>
        <translation>法律未规定年数。已归档卷宗的保管截止日不变；系统不会自动销毁卷宗。</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Requests about data…</source>
        <translation>个人信息请求…</translation>
    </message>
    <message>
        <source>Files past their term…</source>
        <translation>保管期满案卷…</translation>
    </message>
    <message>
        <source>As at the beginning</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保管年数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>Revealing</name>
    <message>
        <source>A number is shown whole. The audit trail says who looked at it.</source>
        <translation>将显示完整号码，并留痕记下查看人。</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Papers asked for</source>
        <translation>待补正</translation>
    </message>
    <message>
        <source>Asked for on {day}</source>
        <translation>{day} 通知补正</translation>
    </message>
    <message>
        <source>Reminded on {day}</source>
        <translation>{day} 已提醒</translation>
    </message>
    <message>
        <source>Also received as</source>
        <translation>另收件</translation>
    </message>
    <message>
        <source>Goes on as</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Show {number}</source>
        <translation>打开 {number}</translation>
    </message>
    <message>
        <source>New facts or reasons: {facts}</source>
        <translation>新事实、新理由：{facts}</translation>
    </message>
    <message>
        <source>Files: {names}</source>
        <translation>文件：{names}</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Begin the review</source>
        <translation>开始审查</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始调解</translation>
    </message>
</context>
<context>
    <name>Right</name>
    <message>
        <source>Work on cases</source>
        <translation>办理案件</translation>
    </message>
    <message>
        <source>Follow up and close cases</source>
        <translation>回访、结案</translation>
    </message>
    <message>
        <source>Archive cases, correct archived ones</source>
        <translation>归档、更正已归档案件</translation>
    </message>
    <message>
        <source>Issue papers, bind files, keep scans</source>
        <translation>制发文书、装订卷宗、存入扫描件</translation>
    </message>
    <message>
        <source>Put cases into the bin</source>
        <translation>将案件移入回收站</translation>
    </message>
    <message>
        <source>Empty the bin</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <source>Take back what others did</source>
        <translation>撤销他人所做的操作</translation>
    </message>
    <message>
        <source>Print and take out lists, papers, reports</source>
        <translation>打印、导出清单、文书和报表</translation>
    </message>
    <message>
        <source>Take out reports and cases with names in full</source>
        <translation>导出含完整姓名的报表和案件</translation>
    </message>
    <message>
        <source>See numbers of people whole</source>
        <translation>查看完整的证件、电话和账号</translation>
    </message>
    <message>
        <source>Tell people how their matter stands</source>
        <translation>告知当事人办理进度</translation>
    </message>
    <message>
        <source>Keep own views and cases at hand</source>
        <translation>保存自己的视图和常用案件</translation>
    </message>
    <message>
        <source>Share views with the committee</source>
        <translation>向全体人员共享视图</translation>
    </message>
    <message>
        <source>Change the committee's settings</source>
        <translation>更改调委会设置</translation>
    </message>
    <message>
        <source>Change people and their roles</source>
        <translation>更改人员及其角色</translation>
    </message>
    <message>
        <source>Appoint administrators, keep their passphrases</source>
        <translation>指定、变更管理员，管理其密码</translation>
    </message>
    <message>
        <source>Give and take passphrases and keys</source>
        <translation>发放、收回密码和密钥</translation>
    </message>
    <message>
        <source>Change rates, own reports, the monthly form</source>
        <translation>更改口径、自定义报表、月报表</translation>
    </message>
    <message>
        <source>Freeze the figures of a month</source>
        <translation>冻结月度数据</translation>
    </message>
    <message>
        <source>Unfreeze a month</source>
        <translation>解除月度冻结</translation>
    </message>
    <message>
        <source>Keep the rules and lists of subsidies</source>
        <translation>管理补贴标准和补贴清单</translation>
    </message>
    <message>
        <source>Read what everybody did</source>
        <translation>查阅全部操作留痕</translation>
    </message>
    <message>
        <source>Make backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Copy backups to another place</source>
        <translation>把备份复制到别处</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Check the records</source>
        <translation>体检</translation>
    </message>
    <message>
        <source>Answer requests about personal data</source>
        <translation>答复个人信息请求</translation>
    </message>
    <message>
        <source>Destroy files whose term is over</source>
        <translation>销毁到期档案</translation>
    </message>
</context>
<context>
    <name>RightsDialog</name>
    <message>
        <source>Who may do what</source>
        <translation>权限一览</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The program asks for these rights before every change. On a server they hold as far as each person has a login of their own there.</source>
        <translation>每次改动之前，程序都会核对这些权限。使用服务器时，只有每个人在服务器上有自己的账户，权限才真正有约束力。</translation>
    </message>
    <message>
        <source>The program asks for these rights before every change. In one file on one computer they keep order and are no wall: whoever has a passphrase can open the file, and with other programs read and change all of it. What was done with this program stands in the audit trail.</source>
        <translation>每次改动之前，程序都会核对这些权限。数据存放在一台电脑的一个文件里时，权限只维持工作秩序，不是安全屏障：凡有密码的人都能打开这个文件，并可用其他程序读取、改动其全部内容。用本程序所做的操作都已留痕。</translation>
    </message>
    <message>
        <source>may</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>may not</source>
        <translation>不可以</translation>
    </message>
</context>
<context>
    <name>RightsLine</name>
    <message>
        <source>Wants another mediator: {names}</source>
        <translation>{names}申请回避</translation>
    </message>
    <message>
        <source>Rights and duties told, nobody wants a recusal</source>
        <translation>权利义务已告知，双方不申请回避</translation>
    </message>
    <message>
        <source>Rights and duties told, recusal still to be asked</source>
        <translation>权利义务已告知，还没有问是否申请回避</translation>
    </message>
    <message>
        <source>Rights and duties still to be told: {count}</source>
        <translation>权利义务还有 {count} 人没有告知</translation>
    </message>
</context>
<context>
    <name>RightsPanel</name>
    <message>
        <source>All told, nobody wants a recusal</source>
        <translation>全部已告知，都不申请回避</translation>
    </message>
    <message>
        <source>Record the request for recusal</source>
        <translation>登记回避申请</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>秘书</translation>
    </message>
    <message>
        <source>Archivist</source>
        <translation>档案员</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
</context>
<context>
    <name>RoomDialog</name>
    <message>
        <source>Add a room</source>
        <translation>新增调解室</translation>
    </message>
    <message>
        <source>Change a room</source>
        <translation>修改调解室</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>调解室名称</translation>
    </message>
    <message>
        <source>Online: a link instead of a door</source>
        <translation>线上调解室（凭链接参加）</translation>
    </message>
    <message>
        <source>Without the tick it stays in past meetings, and can no longer be chosen.</source>
        <translation>取消勾选后仅保留在以往的排期中，不能再选用。</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
</context>
<context>
    <name>RoomHeader</name>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>{number} · meeting {sequence} · {place}</source>
        <translation>{number} · 第 {sequence} 次调解 · {place}</translation>
    </message>
</context>
<context>
    <name>RoomView</name>
    <message>
        <source>The meeting is on {day} at {time}: it is opened on its day, not before.</source>
        <translation>调解定在 {day} {time}，当天才能开始。</translation>
    </message>
    <message>
        <source>{applicant} and {respondent}</source>
        <translation>{applicant} 与 {respondent}</translation>
    </message>
    <message>
        <source>{mediator} is no longer the mediator of this case: adjourn the meeting</source>
        <translation>{mediator}已不是本案调解员，请休会</translation>
    </message>
    <message>
        <source>What was noted stays. Another mediator is assigned on the case.</source>
        <translation>已记录的内容保留。请在案件中另行指定调解员。</translation>
    </message>
    <message>
        <source>{name}'s {amount} is accepted…</source>
        <translation>接受{name}的 {amount}…</translation>
    </message>
</context>
<context>
    <name>RowForm</name>
    <message>
        <source>Show the other {count} fields</source>
        <translation>显示其余 {count} 栏</translation>
    </message>
    <message>
        <source>Hide the fields that need no mending</source>
        <translation>收起无需更正的各栏</translation>
    </message>
    <message>
        <source>Compared with the paper: it is right as it stands</source>
        <translation>已与原件核对，照此无误</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>As the mini program shows it: capital letters, digits and hyphens.</source>
        <translation>与小程序中显示的一致：大写字母、数字和连字符。</translation>
    </message>
    <message>
        <source>China's time, written like 2026-10-15 09:00.</source>
        <translation>北京时间，写作 2026-10-15 09:00。</translation>
    </message>
    <message>
        <source>In yuan, written like 48,600.00.</source>
        <translation>以元为单位，写作 48,600.00。</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Year of the calendar</source>
        <translation>日历年份</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款库条款</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>调委会设置</translation>
    </message>
    <message>
        <source>Day of the calendar</source>
        <translation>日历日期</translation>
    </message>
    <message>
        <source>Frozen month</source>
        <translation>封存的月份</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Other name of an insurer</source>
        <translation>保险公司别名</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Absence of a mediator</source>
        <translation>调解员请假</translation>
    </message>
    <message>
        <source>Line of a mediator</source>
        <translation>调解员专长</translation>
    </message>
    <message>
        <source>Tie of a mediator</source>
        <translation>调解员关联关系</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Type of the monthly form</source>
        <translation>月报表类别</translation>
    </message>
    <message>
        <source>Own rate</source>
        <translation>自定比率</translation>
    </message>
    <message>
        <source>Own report</source>
        <translation>自定报表</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>文书模板</translation>
    </message>
    <message>
        <source>Request about personal data</source>
        <translation>个人信息请求</translation>
    </message>
    <message>
        <source>Row that was not taken in</source>
        <translation>未能导入的行</translation>
    </message>
    <message>
        <source>Term of retention</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>调解室</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>保存的视图</translation>
    </message>
    <message>
        <source>Member of the staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>小程序提交</translation>
    </message>
    <message>
        <source>Line of a list of subsidies</source>
        <translation>补贴清单明细</translation>
    </message>
    <message>
        <source>List of subsidies</source>
        <translation>补贴清单</translation>
    </message>
    <message>
        <source>Rule of subsidies</source>
        <translation>补贴标准</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>期限规则</translation>
    </message>
    <message>
        <source>{what} no. {number}</source>
        <translation>{what}（编号{number}）</translation>
    </message>
    <message>
        <source>{what} of {case}</source>
        <translation>{case}的{what}</translation>
    </message>
    <message>
        <source>other fields</source>
        <translation>其他项目</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>SaveWordingDialog</name>
    <message>
        <source>Save the wording of “{paper}”?</source>
        <translation>保存“{paper}”的用语？</translation>
    </message>
    <message>
        <source>Save without them</source>
        <translation>仍然保存</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Another desk saved version {number} meanwhile. Yours comes after it; none is lost.</source>
        <translation>其他电脑在此期间保存了第 {number} 稿。您的排在它后面，两稿都保留。</translation>
    </message>
    <message>
        <source>Papers that are made from now on say it; papers that were issued stay as they are.</source>
        <translation>从现在起制作的文书使用这一用语；已经出具的文书不变。</translation>
    </message>
    <message>
        <source>Why it is changed</source>
        <translation>为什么改</translation>
    </message>
    <message>
        <source>May stay empty; shown with the version.</source>
        <translation>可以不填；与这一稿一起显示。</translation>
    </message>
    <message>
        <source>These facts would be on the paper no more: {facts}.</source>
        <translation>这些填充项将不再印在文书上：{facts}。</translation>
    </message>
    <message>
        <source>It would have no more place for: {parts}.</source>
        <translation>文书上将没有这些部分：{parts}。</translation>
    </message>
</context>
<context>
    <name>SavingOut</name>
    <message>
        <source>Save the file as</source>
        <translation>文件另存为</translation>
    </message>
    <message>
        <source>Save all files into a folder</source>
        <translation>全部文件存入文件夹</translation>
    </message>
    <message>
        <source>Save all files as ZIP</source>
        <translation>全部文件存为 ZIP</translation>
    </message>
    <message>
        <source>ZIP (*.zip)</source>
        <translation>ZIP 压缩包 (*.zip)</translation>
    </message>
    <message>
        <source>Saving files</source>
        <translation>正在保存文件</translation>
    </message>
</context>
<context>
    <name>ScanningIn</name>
    <message>
        <source>Scan of: {paper}</source>
        <translation>扫描件：{paper}</translation>
    </message>
    <message>
        <source>Scans and photos (*.pdf *.jpg *.jpeg *.png *.bmp *.tif *.tiff *.webp *.gif)</source>
        <translation>扫描件和照片 (*.pdf *.jpg *.jpeg *.png *.bmp *.tif *.tiff *.webp *.gif)</translation>
    </message>
    <message>
        <source>{number}: recognised by its code</source>
        <translation>{number}：按二维码识别</translation>
    </message>
    <message>
        <source>{paper}: scans kept: {count}</source>
        <translation>{paper}：已存扫描件 {count} 份</translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>{person}, {words}</source>
        <translation>{person}，{words}</translation>
    </message>
    <message>
        <source>all confirmed</source>
        <translation>双方已确认</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>somebody cannot come</source>
        <translation>有人不能到场</translation>
    </message>
    <message>
        <source>is over</source>
        <translation>已开完</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>不占调解室</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>新的调解</translation>
    </message>
    <message>
        <source>This does not fit</source>
        <translation>这里放不下</translation>
    </message>
    <message>
        <source>This does not fit: {count} clashes</source>
        <translation>这里放不下：{count} 处冲突</translation>
    </message>
    <message>
        <source>Nothing is put on a day off by dragging</source>
        <translation>休息日不能拖放排期</translation>
    </message>
    <message>
        <source>Plan it by its date, where that is what you want</source>
        <translation>确需在这一天调解，请用“排一次调解”选日期</translation>
    </message>
    <message>
        <source>This time is over</source>
        <translation>这个时间已经过去</translation>
    </message>
    <message>
        <source>A meeting on site needs a room</source>
        <translation>现场调解要有调解室</translation>
    </message>
    <message>
        <source>{mediator} mediates this case</source>
        <translation>本案由{mediator}调解</translation>
    </message>
    <message>
        <source>This case does not wait any more</source>
        <translation>本案已不在待排期之列</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d日</translation>
    </message>
    <message>
        <source>d MMM  ddd</source>
        <translation>M月d日  ddd</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Working day</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>Day of rest</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>{name}: holiday, no meetings, no working day</source>
        <translation>{name}，放假，不排期，不计工作日</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>还有 {count} 场</translation>
    </message>
    <message>
        <source>{count} meetings</source>
        <translation>{count} 场</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{name} is away</source>
        <translation>{name}请假</translation>
    </message>
    <message>
        <source>{name} is away: {words}</source>
        <translation>{name}请假：{words}</translation>
    </message>
    <message>
        <source>Week {week}, {worked} working days</source>
        <translation>第 {week} 周，工作日 {worked} 天</translation>
    </message>
    <message>
        <source>{worked} working days</source>
        <translation>工作日 {worked} 天</translation>
    </message>
    <message>
        <source>make-up working day</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>week {week}</source>
        <translation>第 {week} 周</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>{title}, {line}, {day} {time}, {lane}, {person}, {standing}</source>
        <translation>{title}，{line}，{day} {time}，{lane}，{person}，{standing}</translation>
    </message>
    <message>
        <source>Free time: {day} {time}, {lane}</source>
        <translation>空档：{day} {time}，{lane}</translation>
    </message>
    <message>
        <source>{title}: {day} {time}, {lane}</source>
        <translation>{title}：{day} {time}，{lane}</translation>
    </message>
    <message>
        <source>It fits here</source>
        <translation>可以排在这里</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>已退回原位</translation>
    </message>
    <message>
        <source>Arrows go from meeting to meeting, Ctrl with arrows to free time. Enter opens, N makes a meeting, M moves one: then arrows carry it, Shift with arrows makes it longer or shorter, Enter drops it, Esc puts it back.</source>
        <translation>方向键在各场调解间移动，Ctrl+方向键走到空档；回车打开，N 新排一次，M 挪动：再按方向键移到别处，Shift+方向键改长短，回车放下，Esc 退回原位。</translation>
    </message>
</context>
<context>
    <name>ScheduleActs</name>
    <message>
        <source>Planned: {parties}</source>
        <translation>已排期：{parties}</translation>
    </message>
    <message>
        <source>{parties}: from {before} to {after}</source>
        <translation>{parties}：从 {before} 改到 {after}</translation>
    </message>
    <message>
        <source>Meet on a day off?</source>
        <translation>休息日也要调解吗？</translation>
    </message>
    <message>
        <source>Meet all the same</source>
        <translation>照常调解</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有改动，已退回原位。</translation>
    </message>
    <message>
        <source>Moved: {parties}</source>
        <translation>已改期：{parties}</translation>
    </message>
</context>
<context>
    <name>ScheduleCanvas</name>
    <message>
        <source>Calendar of meetings</source>
        <translation>调解排期表</translation>
    </message>
</context>
<context>
    <name>ScheduleHeader</name>
    <message>
        <source>Earlier (Alt+Left)</source>
        <translation>往前（Alt+Left）</translation>
    </message>
    <message>
        <source>Later (Alt+Right)</source>
        <translation>往后（Alt+Right）</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Back to today (Alt+Home)</source>
        <translation>回到今天（Alt+Home）</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>排期</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>按什么排列</translation>
    </message>
    <message>
        <source>Rooms or mediators as lanes (Alt+R)</source>
        <translation>按房间或按调解员（Alt+R）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>How the calendar is shown</source>
        <translation>排期的看法</translation>
    </message>
    <message>
        <source>Day, week, month, list (Alt+1 to Alt+4)</source>
        <translation>日、周、月、列表（Alt+1 至 Alt+4）</translation>
    </message>
    <message>
        <source>Notices and lists</source>
        <translation>通知与名单</translation>
    </message>
    <message>
        <source>Plan a meeting</source>
        <translation>排一次调解</translation>
    </message>
    <message>
        <source>Choose a case and plan its next meeting (Ctrl+Shift+N)</source>
        <translation>选案件，排下一次调解（Ctrl+Shift+N）</translation>
    </message>
</context>
<context>
    <name>ScheduleRange</name>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>{first} — {last}</source>
        <translation>{first} — {last}</translation>
    </message>
    <message>
        <source>{first} — {last} {year}</source>
        <translation>{year}年{first} — {last}</translation>
    </message>
</context>
<context>
    <name>ScheduleRangeEnd</name>
    <message>
        <source>d MMM</source>
        <translation>d日</translation>
    </message>
</context>
<context>
    <name>ScheduleView</name>
    <message>
        <source>Open the room</source>
        <translation>进入调解室</translation>
    </message>
    <message>
        <source>Record it…</source>
        <translation>记录调解…</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Notices…</source>
        <translation>调解通知书…</translation>
    </message>
    <message>
        <source>Who comes…</source>
        <translation>到场人员…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Adjourn…</source>
        <translation>延期再调…</translation>
    </message>
    <message>
        <source>Cancel it…</source>
        <translation>取消…</translation>
    </message>
    <message>
        <source>Rooms on this day</source>
        <translation>当日各室用量</translation>
    </message>
    <message>
        <source>Rooms in this week</source>
        <translation>本周各室用量</translation>
    </message>
    <message>
        <source>Rooms in this month</source>
        <translation>本月各室用量</translation>
    </message>
    <message>
        <source>Plan a meeting here…</source>
        <translation>在这里排一次调解…</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看这一场</translation>
    </message>
</context>
<context>
    <name>SealDialog</name>
    <message>
        <source>Sign a copy electronically?</source>
        <translation>给副本加电子签名吗？</translation>
    </message>
    <message>
        <source>Sign a copy…</source>
        <translation>签名并另存…</translation>
    </message>
    <message>
        <source>The signature shows that the PDF was not changed since. It is no electronic seal in the sense of the law: printing, the seal of the committee and the scan stay the normal way. The paper that was issued stays as it is; the signed one is a copy beside it.</source>
        <translation>签名表明 PDF 此后没有改动过，不是法律上的电子印章：仍以打印、盖章、扫描为准。定稿的文书保持原样，签名的是另存的一份副本。</translation>
    </message>
    <message>
        <source>Certificate with its key (.p12, .pfx)</source>
        <translation>带私钥的证书（.p12、.pfx）</translation>
    </message>
    <message>
        <source>Choose the certificate…</source>
        <translation>选择证书…</translation>
    </message>
    <message>
        <source>Asked for each time and kept nowhere</source>
        <translation>每次都问，程序不保存</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>证书密码</translation>
    </message>
    <message>
        <source>Certificates (*.p12 *.pfx)</source>
        <translation>证书 (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation>选择证书</translation>
    </message>
    <message>
        <source>Agreement, signed electronically</source>
        <translation>调解协议书（电子签名）</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the signed copy</source>
        <translation>保存签名的副本</translation>
    </message>
    <message>
        <source>The copy is signed with the certificate of {name}</source>
        <translation>副本已用“{name}”的证书签名</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} selected: at most {most} at once</source>
        <translation>已选 {count} 件：一次最多 {most} 件</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>分派…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>下一步…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Plan meetings of a day…</source>
        <translation>安排一天的调解…</translation>
    </message>
    <message>
        <source>Begin the review…</source>
        <translation>开始审查…</translation>
    </message>
    <message>
        <source>Papers…</source>
        <translation>文书…</translation>
    </message>
    <message>
        <source>Remove a tag…</source>
        <translation>去掉标签…</translation>
    </message>
    <message>
        <source>Put into the bin…</source>
        <translation>放入回收站…</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>这一天还没有到。</translation>
    </message>
    <message>
        <source>This day is over already.</source>
        <translation>这一天已经过去。</translation>
    </message>
    <message>
        <source>This is too long: {longest} characters at most.</source>
        <translation>太长了，最多 {longest} 个字。</translation>
    </message>
    <message>
        <source>This is no amount. Write it like 48,600.00.</source>
        <translation>这不是金额，请写成 48,600.00 的样子。</translation>
    </message>
    <message>
        <source>This is no day. Write it like 2026-10-08.</source>
        <translation>这不是日期，请写成 2026-10-08 的样子。</translation>
    </message>
    <message>
        <source>The font has no sign for {character} ({code_point}), so the paper was not written.</source>
        <translation>字库里没有“{character}”（{code_point}），文书没有生成。</translation>
    </message>
    <message>
        <source>The font has no sign for {character} ({code_point}) in “{where}”, so the paper was not written.</source>
        <translation>“{where}”中的“{character}”（{code_point}）字库里没有，文书没有生成。</translation>
    </message>
    <message>
        <source>Some fields cannot stay as they are: {fields}.</source>
        <translation>有几栏需要改：{fields}。</translation>
    </message>
    <message>
        <source>The text holds characters that cannot be seen or looked for. Type it anew.</source>
        <translation>文字中含有无法显示、也无法查找的字符，请重新输入。</translation>
    </message>
    <message>
        <source>This was changed at another desk meanwhile. Nothing was saved; look at it again, then repeat.</source>
        <translation>这件刚才在另一台电脑上改过了。本次没有保存，请看过最新内容后重做。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost; make room on it, then try again.</source>
        <translation>磁盘已满。内容没有丢失，请腾出空间后再试。</translation>
    </message>
    <message>
        <source>Nothing can be written into this folder ({path}). Choose another one, or ask for the right to it.</source>
        <translation>这个文件夹不能写入（{path}）。请另选一个，或申请写入权限。</translation>
    </message>
    <message>
        <source>Another program has the file open ({path}). Close it there, then try again.</source>
        <translation>文件正被其他程序打开（{path}）。请在那里关闭后再试。</translation>
    </message>
    <message>
        <source>The office server does not answer. What was saved is safe; check the network, then try again.</source>
        <translation>办公室服务器没有应答。已保存的内容完好，请检查网络后再试。</translation>
    </message>
    <message>
        <source>Something went wrong that the program did not expect. It was written to the log.</source>
        <translation>程序遇到意外情况，已写入日志。</translation>
    </message>
    <message>
        <source>{sentence} {first_by} was first ({first_at}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{sentence} Booked by {booked_by} ({booked_at}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This cannot be done as things stand ({code}).</source>
        <translation>目前不能这样做（{code}）。</translation>
    </message>
    <message>
        <source>This cannot be done now: the case is “{state}”.</source>
        <translation>现在不能这样做：本案状态为“{state}”。</translation>
    </message>
    <message>
        <source>This case is no longer there. Look at the list again.</source>
        <translation>找不到这件案件，请重新查看列表。</translation>
    </message>
    <message>
        <source>The case is archived and read-only. A correction is a new entry.</source>
        <translation>案件已归档，只能查看；需要更正请另作记录。</translation>
    </message>
    <message>
        <source>This is a complaint. Turn it into a mediation first, or refer it to the insurer.</source>
        <translation>这是投诉件。请先转为调处，或转交保险公司办理。</translation>
    </message>
    <message>
        <source>This is a mediation already.</source>
        <translation>本件已经是调处件。</translation>
    </message>
    <message>
        <source>The review noticed something against accepting. Say in a few words why it is accepted all the same.</source>
        <translation>审查中有不予受理的提示，请写明为何仍予受理。</translation>
    </message>
    <message>
        <source>There is no case with the number {number}. Check the number.</source>
        <translation>没有编号为 {number} 的案件，请核对编号。</translation>
    </message>
    <message>
        <source>This mediator no longer takes cases. Choose another one.</source>
        <translation>该调解员已停止接案，请另选一位。</translation>
    </message>
    <message>
        <source>{mediator} mediates this case already.</source>
        <translation>本案调解员已经是{mediator}。</translation>
    </message>
    <message>
        <source>The mediator still has a meeting planned in this case. Move or cancel it first.</source>
        <translation>原调解员在本案还有已排定的调解，请先改期或取消。</translation>
    </message>
    <message>
        <source>Appoint a mediator first.</source>
        <translation>请先指定调解员。</translation>
    </message>
    <message>
        <source>The committee has no time limit for this step ({step}). Add it in the settings.</source>
        <translation>本会没有设定这一步的期限（{step}），请在设置中补上。</translation>
    </message>
    <message>
        <source>This is before the day of acceptance.</source>
        <translation>早于受理日期。</translation>
    </message>
    <message>
        <source>This is before the matter was received.</source>
        <translation>这一天早于收到该事项的日期。</translation>
    </message>
    <message>
        <source>This reason belongs to another way of ending.</source>
        <translation>这个终结原因属于另一种结案方式。</translation>
    </message>
    <message>
        <source>An amount is not below zero.</source>
        <translation>金额不能为负数。</translation>
    </message>
    <message>
        <source>This must be done and ticked first.</source>
        <translation>须先完成并勾选此项。</translation>
    </message>
    <message>
        <source>A mediation does not end in this way.</source>
        <translation>调解不能以这种方式结束。</translation>
    </message>
    <message>
        <source>No meeting has been held yet. Record the meeting at which the parties agreed first.</source>
        <translation>还没有开过调解。请先记录达成协议的那次调解。</translation>
    </message>
    <message>
        <source>A side needs at least one party. Add the right one first, then remove this one.</source>
        <translation>每一方至少要有一名当事人。请先添加正确的当事人，再删除这一名。</translation>
    </message>
    <message>
        <source>The paper is printed or filed with these parties, so they stay as they are. Take the agreement back to draft first.</source>
        <translation>文书已按这些当事人制作或归档，不能再改。请先将协议退回草稿。</translation>
    </message>
    <message>
        <source>This party is no longer there. Open the case again.</source>
        <translation>找不到这名当事人，请重新打开案件。</translation>
    </message>
    <message>
        <source>Satisfaction is a number from 1 to 5.</source>
        <translation>满意度为 1 至 5。</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>请至少选一项。</translation>
    </message>
    <message>
        <source>This is less than the beginning.</source>
        <translation>小于起始值。</translation>
    </message>
    <message>
        <source>This cannot be asked in this way.</source>
        <translation>不能这样设条件。</translation>
    </message>
    <message>
        <source>This view is not there any more. The list stays as it is.</source>
        <translation>此视图已不存在，列表保持原样。</translation>
    </message>
    <message>
        <source>A view of one's own needs somebody it belongs to. Sign in as one of the staff, or share it.</source>
        <translation>自己的视图须归属到人。请以工作人员身份登录，或设为共享。</translation>
    </message>
    <message>
        <source>This time is over already. Choose a later one.</source>
        <translation>这个时间已经过去，请另选时间。</translation>
    </message>
    <message>
        <source>A meeting is still planned. Record, move or cancel it first.</source>
        <translation>还有一次已排定的调解，请先记录、改期或取消。</translation>
    </message>
    <message>
        <source>This meeting is no longer planned: it was held, or cancelled at another desk.</source>
        <translation>这次调解已不在排定状态：可能已经开过，或在另一台电脑上被取消。</translation>
    </message>
    <message>
        <source>The meeting begins at {begins_at}. It is recorded when it has begun.</source>
        <translation>调解在 {begins_at} 开始，开始之后才能记录。</translation>
    </message>
    <message>
        <source>{room} is taken from {begins_at} to {ends_at}: {applicant}, {number}. Choose another room or time.</source>
        <translation>{room}在 {begins_at} 至 {ends_at} 已排{applicant}案（{number}），请另选房间或时间。</translation>
    </message>
    <message>
        <source>{mediator} is at another meeting from {begins_at} to {ends_at}: {applicant}, {number}. Choose another time.</source>
        <translation>{mediator}在 {begins_at} 至 {ends_at} 另有{applicant}案（{number}），请另选时间。</translation>
    </message>
    <message>
        <source>The end is not after the beginning. A meeting ends on the day on which it begins.</source>
        <translation>结束时间要晚于开始时间；一次调解在当天结束。</translation>
    </message>
    <message>
        <source>A meeting ends on the day on which it begins. Plan a second one for another day.</source>
        <translation>一次调解在当天结束；要跨天的，另排一次。</translation>
    </message>
    <message>
        <source>{day} is no working day. Tick this if the meeting takes place all the same, or change the day.</source>
        <translation>{day}是休息日。确实要安排的请勾选，否则改日。</translation>
    </message>
    <message>
        <source>This is not after {before}.</source>
        <translation>要晚于{before}。</translation>
    </message>
    <message>
        <source>This meeting was for {begins_at}. Move it to today to open it, or record what took place then.</source>
        <translation>本次调解原定{begins_at}。请先改期到今天再开始，或者记录当时的情况。</translation>
    </message>
    <message>
        <source>{name} has another meeting from {begins_at} to {ends_at}: {applicant}, {number}. Choose another time.</source>
        <translation>{name}在 {begins_at} 至 {ends_at} 另有调解：{applicant}案（{number}），请另选时间。</translation>
    </message>
    <message>
        <source>{mediator} is away from {from_on} to {until_on}. Choose another day.</source>
        <translation>{mediator} {from_on} 至 {until_on} 不在。请改日。</translation>
    </message>
    <message>
        <source>{room} is not in use any more. Choose another room.</source>
        <translation>{room}已停用。请换一间。</translation>
    </message>
    <message>
        <source>Another desk just booked this room or this mediator for this time. Nothing was saved; choose another time.</source>
        <translation>另一工作台刚刚占用了这间调解室或这位调解员的这段时间。没有保存，请换个时间。</translation>
    </message>
    <message>
        <source>This meeting was opened at {opened_at}. Record it, or adjourn it.</source>
        <translation>这次调解已于 {opened_at} 开始。请记录结果，或者延期。</translation>
    </message>
    <message>
        <source>The agreement is not written yet.</source>
        <translation>还没有写调解协议。</translation>
    </message>
    <message>
        <source>This amount cannot be: it lies outside what is possible here.</source>
        <translation>金额超出了可填写的范围。</translation>
    </message>
    <message>
        <source>Instalment {position} has no amount.</source>
        <translation>第 {position} 期没有金额。</translation>
    </message>
    <message>
        <source>Instalment {position} has no day.</source>
        <translation>第 {position} 期没有应付日期。</translation>
    </message>
    <message>
        <source>Instalment {position} is due before the day of the agreement.</source>
        <translation>第 {position} 期的应付日早于达成协议的日期。</translation>
    </message>
    <message>
        <source>The instalments are not in the order of their days.</source>
        <translation>各期付款没有按日期先后排列。</translation>
    </message>
    <message>
        <source>The instalments come to {sum}, the agreement says {amount}.</source>
        <translation>各期合计 {sum} 元，与协议金额 {amount} 元不一致。</translation>
    </message>
    <message>
        <source>An agreement needs a party on each side. Add the missing one.</source>
        <translation>协议双方都要有当事人，请补上缺少的一方。</translation>
    </message>
    <message>
        <source>The agreement has not taken effect. Have it signed and sealed, or record that a party refuses to sign.</source>
        <translation>协议尚未生效。请先完成签署并加盖印章，或者记录一方拒签。</translation>
    </message>
    <message>
        <source>{name} has signed already.</source>
        <translation>{name}已经签署。</translation>
    </message>
    <message>
        <source>This is nobody who signs this agreement.</source>
        <translation>此人不是本协议的签署人。</translation>
    </message>
    <message>
        <source>This is before the day on which the parties first met.</source>
        <translation>这一天早于双方第一次调解的日期。</translation>
    </message>
    <message>
        <source>{name} has no special authority to settle for {party}. The party signs itself, or another agent.</source>
        <translation>{name}没有代{party}和解的特别授权。请由当事人本人或者有特别授权的代理人签署。</translation>
    </message>
    <message>
        <source>{name} is nobody who acts for {party} in this case.</source>
        <translation>{name}不是本案中{party}的代理人。</translation>
    </message>
    <message>
        <source>This instalment is paid already.</source>
        <translation>这一期已经付清。</translation>
    </message>
    <message>
        <source>Line, policy, report and claim number stand on the agreement, which is printed. Take it back to draft first.</source>
        <translation>险种、保单号、报案号和赔案号已经印在协议书上。请先将协议退回草稿。</translation>
    </message>
    <message>
        <source>This is before the day on which the parties agreed.</source>
        <translation>早于达成协议的日期。</translation>
    </message>
    <message>
        <source>This database has its committee already.</source>
        <translation>这个数据库已经设立了调解委员会。</translation>
    </message>
    <message>
        <source>This database has no committee yet. Open the window once to found it.</source>
        <translation>这个数据库还没有设立调解委员会，请先打开窗口完成设立。</translation>
    </message>
    <message>
        <source>There is already somebody or something with the name {name}.</source>
        <translation>“{name}”这个名称已经有了。</translation>
    </message>
    <message>
        <source>This row waits no longer: it came in corrected, or was set aside at another desk.</source>
        <translation>这一行已不在待处理之列：更正后已收入，或已在另一台电脑上处理。</translation>
    </message>
    <message>
        <source>{number} is here already with the very same content. Nothing is taken in twice; set the row aside.</source>
        <translation>{number} 已经收入，内容完全相同。不会收入两次，请选择“不再处理”。</translation>
    </message>
    <message>
        <source>{number} is here already with other content. The first stays as it was: add what is new to its case as new facts, or set the row aside.</source>
        <translation>{number} 已经收入，内容不同。先到的保持不变：请把新内容作为新事实补入该案，或者不再处理这一行。</translation>
    </message>
    <message>
        <source>No submission with the number {number} is here.</source>
        <translation>没有编号为 {number} 的提交。</translation>
    </message>
    <message>
        <source>{number} is a rating: it has no new facts. Set the row aside, with words that say why.</source>
        <translation>{number} 是回访评价，没有新事实。请写明理由，不再处理这一行。</translation>
    </message>
    <message>
        <source>{number} has ended and takes no new facts. What the consumer adds now is a new matter: receive it as one, then set the row aside.</source>
        <translation>{number} 已结束，不能再补入新事实。消费者现在补充的内容是新的申请：请另行登记，再把这一行设为不再处理。</translation>
    </message>
    <message>
        <source>The row says nothing that {number} does not say. Set it aside, with words that say why.</source>
        <translation>这一行没有 {number} 以外的新内容。请写明理由，不再处理。</translation>
    </message>
    <message>
        <source>The new facts would be longer than {longest} characters. Nothing was changed; shorten what is to be added.</source>
        <translation>新事实将超过 {longest} 个字。未作任何改动；请缩短要补入的内容。</translation>
    </message>
    <message>
        <source>None of these rows waits in quarantine, so no workbook was written.</source>
        <translation>这些行都不在隔离中，没有写工作簿。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>没有这个文件：{path}</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>没有这个文件夹：{path}</translation>
    </message>
    <message>
        <source>A file of the case is missing in the store. Bring it back from a backup.</source>
        <translation>案件的一份材料在存储中缺失，请从备份恢复。</translation>
    </message>
    <message>
        <source>A file of the case was changed or damaged in the store. Bring it back from a backup.</source>
        <translation>案件的一份材料在存储中被改动或损坏，请从备份恢复。</translation>
    </message>
    <message>
        <source>A file may have {megabytes} MB at most.</source>
        <translation>单个文件不超过 {megabytes} MB。</translation>
    </message>
    <message>
        <source>The file cannot be read ({detail}).</source>
        <translation>文件无法读取（{detail}）。</translation>
    </message>
    <message>
        <source>The database engine on this computer is too old ({found}) and could damage work. Install the program again.</source>
        <translation>这台电脑上的数据库引擎太旧（{found}），可能损坏数据，请重新安装程序。</translation>
    </message>
    <message>
        <source>This database was written by a newer version of the program. Update the program, then open it again.</source>
        <translation>这个数据库由更新版本的程序写成，请先升级程序再打开。</translation>
    </message>
    <message>
        <source>The database lies on a network share ({folder}), where it could be damaged. Move it to a disk of this computer, or use the office server.</source>
        <translation>数据库放在网络共享盘（{folder}）上，有损坏的危险。请移到本机磁盘，或使用办公室服务器。</translation>
    </message>
    <message>
        <source>The database cannot be opened: the folder is missing or may not be written. Check the path.</source>
        <translation>数据库打不开：文件夹不存在或不能写入，请检查路径。</translation>
    </message>
    <message>
        <source>This file is no database of the desk, is damaged, or needs another key. Nothing was changed; restore a backup.</source>
        <translation>这个文件不是本程序的数据库、已损坏，或需要另一把密钥。没有改动任何内容，请从备份恢复。</translation>
    </message>
    <message>
        <source>The disk could not be read or written. Nothing was saved; check the disk, then try again.</source>
        <translation>磁盘读写失败，没有保存。请检查磁盘后再试。</translation>
    </message>
    <message>
        <source>Another desk is saving for a long time. Nothing was saved; try again in a moment.</source>
        <translation>另一台电脑正在长时间保存，本次没有保存，请稍后再试。</translation>
    </message>
    <message>
        <source>This database is not empty. A synthetic committee only fills an empty one.</source>
        <translation>这个数据库不是空的，练习数据只能放进空数据库。</translation>
    </message>
    <message>
        <source>There is no file {path}. Check its name and folder.</source>
        <translation>找不到文件 {path}，请核对文件名和所在文件夹。</translation>
    </message>
    <message>
        <source>The computer does not give the file ({path}). Close it elsewhere or ask for the right to read it.</source>
        <translation>电脑无法读取该文件（{path}）。请先在其他程序中关闭它，或申请读取权限。</translation>
    </message>
    <message>
        <source>The file is empty. Export it again.</source>
        <translation>文件是空的，请重新导出。</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB. Export a shorter time, or split it.</source>
        <translation>文件超过 {most} MB，请缩短导出时间段，或拆分后再导入。</translation>
    </message>
    <message>
        <source>Reading the file took too much time or memory and was stopped. Nothing was taken in; split it.</source>
        <translation>读取该文件占用的时间或内存过多，已停止。没有导入任何内容，请拆分文件后再试。</translation>
    </message>
    <message>
        <source>Search does not find {count} entries by what is written of them. Run: mediator-desk search rebuild</source>
        <translation>搜索索引有 {count} 处与登记内容不符。请运行：mediator-desk search rebuild</translation>
    </message>
    <message>
        <source>{path} is a folder. Name a file in it.</source>
        <translation>{path}是文件夹，请写明其中的文件名。</translation>
    </message>
    <message>
        <source>The file is damaged and cannot be read ({detail}). Nothing was taken in; export it again.</source>
        <translation>文件已损坏，无法读取（{detail}）。没有导入任何内容，请重新导出。</translation>
    </message>
    <message>
        <source>The file has more than {most} rows. Split it.</source>
        <translation>文件超过 {most} 行，请拆分后再导入。</translation>
    </message>
    <message>
        <source>The file has more than {most} filled cells. Split it.</source>
        <translation>文件中有内容的单元格超过 {most} 个，请拆分后再导入。</translation>
    </message>
    <message>
        <source>There is too much text in the file. Split it.</source>
        <translation>文件中的文字过多，请拆分后再导入。</translation>
    </message>
    <message>
        <source>There are no submissions in the file.</source>
        <translation>文件中没有提交记录。</translation>
    </message>
    <message>
        <source>This is no export of the mini program ({expected}). Nothing was taken in.</source>
        <translation>这不是小程序的导出文件（{expected}），没有导入任何内容。</translation>
    </message>
    <message>
        <source>The file says that it has {expected} submissions, but it has {found}. Export it again.</source>
        <translation>文件注明有 {expected} 条提交，实际为 {found} 条，请重新导出。</translation>
    </message>
    <message>
        <source>Columns are missing in the file: {columns}.</source>
        <translation>文件缺少以下列：{columns}。</translation>
    </message>
    <message>
        <source>The file has columns that are not known: {columns}.</source>
        <translation>文件中有无法识别的列：{columns}。</translation>
    </message>
    <message>
        <source>The file has columns twice: {columns}.</source>
        <translation>文件中有重复的列：{columns}。</translation>
    </message>
    <message>
        <source>The file has more than {most} columns.</source>
        <translation>文件超过 {most} 列。</translation>
    </message>
    <message>
        <source>Row {row} has {found} columns instead of {expected}. Nothing was taken in; export it again.</source>
        <translation>第 {row} 行有 {found} 列，应为 {expected} 列。没有导入任何内容，请重新导出。</translation>
    </message>
    <message>
        <source>The file is neither UTF-8 nor GB18030 text. Save it as UTF-8 CSV or as .xlsx.</source>
        <translation>文件既不是 UTF-8 也不是 GB18030 文本，请另存为 UTF-8 的 CSV 或 .xlsx。</translation>
    </message>
    <message>
        <source>A line of the file has more than {most} characters.</source>
        <translation>文件中有一行超过 {most} 个字符。</translation>
    </message>
    <message>
        <source>The quotation marks in the CSV file do not match. Nothing was taken in; use the .xlsx or JSON.</source>
        <translation>CSV 文件中的引号不配对。没有导入任何内容，请改用 .xlsx 或 JSON 文件。</translation>
    </message>
    <message>
        <source>Row {row} holds another submission inside a text. Nothing was taken in; use the .xlsx or JSON.</source>
        <translation>第 {row} 行的文字里夹有另一条提交。没有导入任何内容，请改用 .xlsx 或 JSON 文件。</translation>
    </message>
    <message>
        <source>The JSON file is damaged near line {line}. Export it again.</source>
        <translation>JSON 文件在第 {line} 行附近已损坏，请重新导出。</translation>
    </message>
    <message>
        <source>The JSON file is nested more than {most} levels deep.</source>
        <translation>JSON 文件的嵌套超过 {most} 层。</translation>
    </message>
    <message>
        <source>The JSON file holds too many values. Split it.</source>
        <translation>JSON 文件中的值过多，请拆分后再导入。</translation>
    </message>
    <message>
        <source>The JSON file holds a number that is none: {number}.</source>
        <translation>JSON 文件中有无效的数字：{number}。</translation>
    </message>
    <message>
        <source>The JSON file names “{key}” twice in one record.</source>
        <translation>JSON 文件的同一条记录中“{key}”出现了两次。</translation>
    </message>
    <message>
        <source>This is an old Excel file, or one with a password. Save it as .xlsx without a password.</source>
        <translation>这是旧版 Excel 文件，或设有密码。请另存为不带密码的 .xlsx。</translation>
    </message>
    <message>
        <source>The workbook is damaged. Open it in a spreadsheet program, save it again as .xlsx, then repeat.</source>
        <translation>工作簿已损坏。请用表格软件打开，重新另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>The workbook has a password. Save it without one.</source>
        <translation>工作簿设有密码，请取消密码后另存再导入。</translation>
    </message>
    <message>
        <source>Unpacked, the workbook is too large (more than {most} MB or too many parts). Split it.</source>
        <translation>工作簿解压后过大（超过 {most} MB，或部件过多），请拆分后再导入。</translation>
    </message>
    <message>
        <source>The workbook holds a document type declaration. No spreadsheet program writes that: not opened.</source>
        <translation>工作簿中含有文档类型声明，正常的表格软件不会写入这种内容，因此未打开。</translation>
    </message>
    <message>
        <source>There is text far outside the table (row {row}, column {column}). Delete it there, then repeat.</source>
        <translation>表格之外很远处有文字（第 {row} 行第 {column} 列）。请删除后再导入。</translation>
    </message>
    <message>
        <source>There is something in the folder {folder} already. Choose a new or an empty one.</source>
        <translation>文件夹 {folder} 里已有内容，请选择新的或空的文件夹。</translation>
    </message>
    <message>
        <source>The folder {folder} could not be written ({detail}). Nothing was left there; choose another one.</source>
        <translation>无法写入文件夹 {folder}（{detail}）。未留下任何内容，请另选一个。</translation>
    </message>
    <message>
        <source>The export does not fit the open format at {place} ({reason}). Nothing was taken in.</source>
        <translation>导出文件在 {place} 处不符合开放格式（{reason}）。未导入任何内容。</translation>
    </message>
    <message>
        <source>{count} cases are here already with other content: {numbers}. Nothing was taken in; look at them first.</source>
        <translation>有 {count} 件案件已在本库中但内容不同：{numbers}。未导入任何内容，请先核对。</translation>
    </message>
    <message>
        <source>The issued paper {number} of the export is not as it was issued. Nothing was taken in.</source>
        <translation>导出文件中的文书{number}与出具时不一致，未导入任何内容。</translation>
    </message>
    <message>
        <source>A case of the export breaks a rule of the register ({detail}). Nothing was taken in.</source>
        <translation>导出文件中有案件不符合登记规则（{detail}）。未导入任何内容。</translation>
    </message>
    <message>
        <source>There is half a character in this text. Type it again.</source>
        <translation>文字中有不完整的字符，请重新输入。</translation>
    </message>
    <message>
        <source>This is a number from {least} to {most}.</source>
        <translation>请填 {least} 至 {most} 之间的数。</translation>
    </message>
    <message>
        <source>This is no longer there. Look at the list again.</source>
        <translation>该项已不存在，请重新查看列表。</translation>
    </message>
    <message>
        <source>This must be one line without invisible characters.</source>
        <translation>须写在一行内，不含不可见字符。</translation>
    </message>
    <message>
        <source>A brace is missing: write {{year}} and {{n:04d}}.</source>
        <translation>花括号不成对，请写成 {{year}} 和 {{n:04d}}。</translation>
    </message>
    <message>
        <source>In braces only {{year}} and {{n:04d}} have a meaning.</source>
        <translation>花括号内只能写 {{year}} 和 {{n:04d}}。</translation>
    </message>
    <message>
        <source>Year and number may each stand here only once.</source>
        <translation>年份和序号各只能出现一次。</translation>
    </message>
    <message>
        <source>The width of the number is written like {{n:04d}}.</source>
        <translation>序号位数请写成 {{n:04d}} 的形式。</translation>
    </message>
    <message>
        <source>The year is missing: write {{year}}. The count begins again each year.</source>
        <translation>缺少年份，请写上 {{year}}；序号每年从头编起。</translation>
    </message>
    <message>
        <source>The number itself is missing: write {{n:04d}}.</source>
        <translation>缺少序号，请写上 {{n:04d}}。</translation>
    </message>
    <message>
        <source>{name} is the last one who may change the settings. Add another secretary or administrator before.</source>
        <translation>{name}是最后一位可以更改设置的人员，请先另添一位秘书或管理员。</translation>
    </message>
    <message>
        <source>Who sets up the desk keeps its settings: choose secretary or administrator. You may mediate as well.</source>
        <translation>建立工作台的人负责管理设置，请选择秘书或管理员；您同时仍可担任调解员。</translation>
    </message>
    <message>
        <source>{years} years are more than a calendar has. Choose another class, or mend its years in the settings.</source>
        <translation>保管期限{years}年超出了日历范围，请另选保管期限，或在设置中改正年数。</translation>
    </message>
    <message>
        <source>This member of the staff is the mediator {mediator} already.</source>
        <translation>该使用人员已对应调解员{mediator}。</translation>
    </message>
    <message>
        <source>This program cannot use the committee's own wording of {title} (version {version}). Open the wording of papers in the settings and save it anew, or go back to the shipped one.</source>
        <translation>本程序无法使用本会自订的“{title}”（第 {version} 稿）。请到设置里的“文书用语”重新保存，或者恢复为随程序提供的用语。</translation>
    </message>
    <message>
        <source>There is no such paper in this program.</source>
        <translation>本程序没有这种文书。</translation>
    </message>
    <message>
        <source>Nothing was served in this case yet.</source>
        <translation>这件案件还没有送达过文书。</translation>
    </message>
    <message>
        <source>{name} is a name of {insurer} already. Merge the two, or leave the name out.</source>
        <translation>“{name}”已是{insurer}的名称。请合并两家公司，或去掉该名称。</translation>
    </message>
    <message>
        <source>Choose another company to merge this one into.</source>
        <translation>请选择另一家公司。</translation>
    </message>
    <message>
        <source>{name} was confirmed as a company of its own, so it is not merged away.</source>
        <translation>“{name}”已确认为单独的公司，不能合并。</translation>
    </message>
    <message>
        <source>A credit code has 18 characters. It is kept as typed.</source>
        <translation>统一社会信用代码应为18位，将按所填保存。</translation>
    </message>
    <message>
        <source>A credit code has no letters I, O, S, V, Z, and digits in the region. It is kept as typed.</source>
        <translation>统一社会信用代码不含字母I、O、S、V、Z，且区划为数字，将按所填保存。</translation>
    </message>
    <message>
        <source>The last character does not fit the others: look again. It is kept as typed.</source>
        <translation>校验位不符，请再核对，将按所填保存。</translation>
    </message>
    <message>
        <source>This is before the day on which the agreement took effect.</source>
        <translation>早于协议生效之日。</translation>
    </message>
    <message>
        <source>This file does not belong to this case.</source>
        <translation>这份文件不属于本案。</translation>
    </message>
    <message>
        <source>All parties apply together (People's Mediation Law art. 33, Civil Procedure Law art. 205). Missing: {missing}.</source>
        <translation>司法确认须由各方当事人共同申请（人民调解法第三十三条、民事诉讼法第二百零五条）。尚缺：{missing}。</translation>
    </message>
    <message>
        <source>The last day for the application was {until}: 30 days from effect (People's Mediation Law art. 33).</source>
        <translation>申请的最后一日为 {until}：自协议生效之日起三十日内（人民调解法第三十三条）。</translation>
    </message>
    <message>
        <source>A court has decided about this agreement. It is not asked a second time.</source>
        <translation>法院已对这份协议作出裁定，不能再次申请。</translation>
    </message>
    <message>
        <source>This is before the day of the application.</source>
        <translation>早于申请之日。</translation>
    </message>
    <message>
        <source>This is before the day on which the earlier agreement of this case took effect.</source>
        <translation>早于本案原协议生效之日。</translation>
    </message>
    <message>
        <source>A rating is the consumer's own, from the mini program. Record a follow-up instead.</source>
        <translation>评价由消费者本人在小程序作出，请改为登记回访。</translation>
    </message>
    <message>
        <source>The agreement is not performed. Say why the case is closed all the same.</source>
        <translation>协议尚未履行完毕，请写明仍然结案的理由。</translation>
    </message>
    <message>
        <source>The insurer has not answered the complaint yet. Say why the case is closed all the same.</source>
        <translation>保险公司尚未答复该投诉。请说明仍予结案的理由。</translation>
    </message>
    <message>
        <source>The committee has set no years for this class of files. Set them in the settings.</source>
        <translation>本会尚未设定该保管期限的年数，请先在设置中填写。</translation>
    </message>
    <message>
        <source>The clock stands still only since {began}.</source>
        <translation>期限自 {began} 起才中止。</translation>
    </message>
    <message>
        <source>On this day the clock stood still already. Choose a day after the last suspension.</source>
        <translation>这一天已在中止期间内，请选择上次中止之后的日期。</translation>
    </message>
    <message>
        <source>The parties met after this day. Choose the day of the last meeting or a later one.</source>
        <translation>当事人在该日之后还进行过调解。请选择最近一次调解当日或之后的日期。</translation>
    </message>
    <message>
        <source>The time for “{step}” was over on {due}. A suspension does not bring it back: do it, or extend it with the consents.</source>
        <translation>“{step}”的期限已于{due}届满，中止不能使其恢复。请先办理该事项，或经各方同意后延期。</translation>
    </message>
    <message>
        <source>No clock of this case may be extended: its rule does not provide for it, or none runs.</source>
        <translation>本案没有可以延长的期限：规则不允许延长，或没有正在计算的期限。</translation>
    </message>
    <message>
        <source>More time is asked for already and waits for consents. Complete it, or give it up first.</source>
        <translation>已有一次延期在等待同意，请先完成或放弃。</translation>
    </message>
    <message>
        <source>No longer time limit waits for consents.</source>
        <translation>没有等待同意的延期。</translation>
    </message>
    <message>
        <source>{name} has consented already.</source>
        <translation>{name} 已经同意。</translation>
    </message>
    <message>
        <source>This is not later than the last day now, {due}.</source>
        <translation>不晚于现到期日 {due}。</translation>
    </message>
    <message>
        <source>This is more than {days} days later. Check the year.</source>
        <translation>延后超过 {days} 天，请核对年份。</translation>
    </message>
    <message>
        <source>The time limit began only on {began}.</source>
        <translation>期限自 {began} 才开始。</translation>
    </message>
    <message>
        <source>This is before the day on which it was asked for, {asked}.</source>
        <translation>早于提出延期的日期 {asked}。</translation>
    </message>
    <message>
        <source>The day that is wanted, {until}, was over by then. Give it up and ask for a later one.</source>
        <translation>所申请的 {until} 当时已过，请放弃后另行申请。</translation>
    </message>
    <message>
        <source>There is such a time limit already. Change that one instead of adding another.</source>
        <translation>已有这样一条期限，请直接修改。</translation>
    </message>
    <message>
        <source>This limit holds for every case without its own, so it cannot end. Change it instead.</source>
        <translation>这是该环节的一般期限，不能停用，只能修改。</translation>
    </message>
    <message>
        <source>{number} thing(s) in the notice are odd. Compare them with the paper, then confirm.</source>
        <translation>通知中有 {number} 处可疑，请与原文核对后确认。</translation>
    </message>
    <message>
        <source>No notice for {year} was taken in here.</source>
        <translation>这里没有录入过 {year} 年的通知。</translation>
    </message>
    <message>
        <source>The calendar goes from {first} to {last}.</source>
        <translation>日历的范围是 {first} 年至 {last} 年。</translation>
    </message>
    <message>
        <source>Place 18 should be {digit} for these 17 digits: please have the number read again.</source>
        <translation>第 18 位应为 {digit}，请核对号码。仍已按原号码查询。</translation>
    </message>
    <message>
        <source>Places 7 to 14 ({day}) are no day of birth: please have the number read again.</source>
        <translation>第 7 至 14 位（{day}）不是有效的出生日期，请核对号码。仍已按原号码查询。</translation>
    </message>
    <message>
        <source>A resident identity number has 18 places, this one {found}: please have it read again.</source>
        <translation>居民身份证号码应为 18 位，这里是 {found} 位，请核对号码。仍已按原号码查询。</translation>
    </message>
    <message>
        <source>Place {place} should be a digit, not {letter}: please have the number read again.</source>
        <translation>第 {place} 位应为数字，不应为“{letter}”，请核对号码。仍已按原号码查询。</translation>
    </message>
    <message>
        <source>Another desk appointed {mediator} for {number} meanwhile. Nothing was changed; look at it again.</source>
        <translation>另一台电脑已为{number}指定了{mediator}。未作任何更改，请重新查看。</translation>
    </message>
    <message>
        <source>{mediator} was recused in this case and does not come back to it. Choose another mediator.</source>
        <translation>{mediator}在本案中已回避，不得再参与，请另选调解员。</translation>
    </message>
    <message>
        <source>{mediator} is tied to this case. Say why he or she is appointed all the same, or choose another.</source>
        <translation>{mediator}与本案有关联。请写明仍予指定的理由，或另选他人。</translation>
    </message>
    <message>
        <source>{mediator} does not mediate this case. Look at it again.</source>
        <translation>{mediator}不是本案调解员，请重新查看。</translation>
    </message>
    <message>
        <source>{mediator} presides. Let another mediator preside first, or appoint one in his or her place.</source>
        <translation>{mediator}正主持本案。请先改由他人主持，或另行指定主持人。</translation>
    </message>
    <message>
        <source>Nothing was assigned, because of {number}: {because} Leave it out, then try again.</source>
        <translation>未作任何分派，因为{number}：{because}请去掉该件后重试。</translation>
    </message>
    <message>
        <source>A recusal of {mediator} waits for a decision already. Decide on it first.</source>
        <translation>已有对{mediator}的回避申请待决定，请先作出决定。</translation>
    </message>
    <message>
        <source>This recusal was decided at another desk meanwhile.</source>
        <translation>该回避申请已在另一台电脑上作出决定。</translation>
    </message>
    <message>
        <source>Nobody decides on his or her own recusal. Let somebody other than {mediator} decide.</source>
        <translation>不得决定本人的回避，请由{mediator}以外的人决定。</translation>
    </message>
    <message>
        <source>There is an absence from {from_on} to {until_on} already. Change that one, or choose other days.</source>
        <translation>{from_on}至{until_on}已有请假。请修改该条，或另选日期。</translation>
    </message>
    <message>
        <source>{month} is not over. A month is frozen from the first day of the next one on.</source>
        <translation>{month} 尚未结束，次月一日起方可冻结。</translation>
    </message>
    <message>
        <source>{month} is frozen already: by {name}, {at}.</source>
        <translation>{month} 已由{name}于 {at} 冻结。</translation>
    </message>
    <message>
        <source>{later} is frozen already, and it begins with what {month} left. Unfreeze {later} first.</source>
        <translation>{later} 已冻结，其期初数承接 {month} 的期末数。请先解冻 {later}。</translation>
    </message>
    <message>
        <source>{month} is not frozen.</source>
        <translation>{month} 未冻结。</translation>
    </message>
    <message>
        <source>What the files say of {month} is not what was frozen then. Nothing was taken in.</source>
        <translation>文件中{month}的内容与当时冻结的不一致，未导入任何内容。</translation>
    </message>
    <message>
        <source>What was frozen of {month} is no longer what was written then. Bring it back from a backup.</source>
        <translation>{month} 冻结的数据与冻结时不一致，已被改动。请从备份恢复。</translation>
    </message>
    <message>
        <source>Subsidies were applied for up to there. A rule changes for cases that conclude from {first} on.</source>
        <translation>这一段的补贴已经申报。标准只能从 {first} 起结案的案件开始调整。</translation>
    </message>
    <message>
        <source>A rule for the same cases from a score of {score} on exists already. Change that one, or end it.</source>
        <translation>同样的案件、{score} 分起已有一条标准。请修改那一条，或者先停用它。</translation>
    </message>
    <message>
        <source>No case is chosen that brings a subsidy.</source>
        <translation>没有选中可以补贴的案件。</translation>
    </message>
    <message>
        <source>Something changed since you looked: {cases} of these cases bring {amount} yuan now. Look again, then apply.</source>
        <translation>查看之后情况有变：这些案件里现在有 {cases} 件可补贴，合计 {amount} 元。请再看一遍，然后申报。</translation>
    </message>
    <message>
        <source>{name} withdrew this list already.</source>
        <translation>{name}已经撤回这份申报。</translation>
    </message>
    <message>
        <source>This list is no longer what was kept of it. Bring it back from a backup.</source>
        <translation>这份申报与保存时的内容不一致，请从备份恢复。</translation>
    </message>
    <message>
        <source>The form holds {most} types. Take one off first.</source>
        <translation>报表最多 {most} 个类型，请先去掉一个。</translation>
    </message>
    <message>
        <source>The form needs {least} types: the last takes the rest.</source>
        <translation>报表至少要有 {least} 个类型：最后一个收纳其余案件。</translation>
    </message>
    <message>
        <source>A definition that ships with the program is called {name}. Give yours another name.</source>
        <translation>系统自带的口径叫“{name}”，请另取名称。</translation>
    </message>
    <message>
        <source>Agreed cases are counted above the line: they cannot be left out below it.</source>
        <translation>达成协议的案件计入分子，不能从分母中剔除。</translation>
    </message>
    <message>
        <source>Cases settled privately count as success here, so they cannot be left out of the denominator.</source>
        <translation>和解撤回在此计为成功，不能从分母中剔除。</translation>
    </message>
    <message>
        <source>A month that was handed in printed “{name}”, so it stays as it is. Give the changed definition another name.</source>
        <translation>已冻结的月报使用过“{name}”，它保持不变。请给修改后的口径另取名称。</translation>
    </message>
    <message>
        <source>“{name}” is the committee's usual definition. Choose another one as the usual first.</source>
        <translation>“{name}”是本会常用口径，请先把其他口径设为常用。</translation>
    </message>
    <message>
        <source>This version of the program cannot read the definition “{name}”. It is kept as it is and counts nothing here.</source>
        <translation>本版本无法读取口径“{name}”。它保持不变，在此不参与统计。</translation>
    </message>
    <message>
        <source>The definition {definition} is not in use at this committee. Choose another one.</source>
        <translation>本会没有使用口径“{definition}”，请选择其他口径。</translation>
    </message>
    <message>
        <source>When this period was frozen, there was no definition “{definition}” yet. Choose another one.</source>
        <translation>该期冻结时还没有“{definition}”这一口径，请另选。</translation>
    </message>
    <message>
        <source>The definition “{definition}” says itself how cases belong to a period: leave out --basis.</source>
        <translation>口径“{definition}”本身已定按何月计，请去掉 --basis。</translation>
    </message>
    <message>
        <source>A report of a period is written as .xlsx, .csv, .json or .pdf, an own report as .xlsx, .csv or .json; a file ending with “{ending}” is none of them.</source>
        <translation>某一期间的报表可写成 .xlsx、.csv、.json 或 .pdf，自制报表可写成 .xlsx、.csv 或 .json；以“{ending}”结尾的文件不在其中。</translation>
    </message>
    <message>
        <source>Say which file to write, once: --to report.xlsx.</source>
        <translation>请写明要写入的文件，且只写一个：--to report.xlsx。</translation>
    </message>
    <message>
        <source>Say a month, or a first and a last day, not both.</source>
        <translation>请写月份，或写起止日期，不要两样都写。</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>最后一天早于第一天。</translation>
    </message>
    <message>
        <source>A period has {years} years at most.</source>
        <translation>期间最长{years}年。</translation>
    </message>
    <message>
        <source>Inner lines are told apart by something else than the outer ones.</source>
        <translation>其中再分的项目不能与行相同。</translation>
    </message>
    <message>
        <source>Open cases are counted on one day, so they belong to no month: leave out the months or these columns.</source>
        <translation>未结案件按某一日计数，不属于某个月：请去掉月份或这些列。</translation>
    </message>
    <message>
        <source>Rank by a column that the report shows.</source>
        <translation>只能按报表中有的列排名。</translation>
    </message>
    <message>
        <source>An own report says this itself: change the report, or leave this out.</source>
        <translation>这一项以自制报表的设置为准：请修改报表，或去掉这一项。</translation>
    </message>
    <message>
        <source>There is no own report called “{name}”.</source>
        <translation>没有名为“{name}”的自制报表。</translation>
    </message>
    <message>
        <source>The report “{name}” holds something that this version of the program does not know ({parts}). It is kept as it is; figures without that part would be others.</source>
        <translation>报表“{name}”中有本版本无法读取的内容（{parts}）。报表保持不变；缺了这部分，数据就不同了。</translation>
    </message>
    <message>
        <source>{file}: the name has to end with {kinds}.</source>
        <translation>{file}：文件名须以 {kinds} 结尾。</translation>
    </message>
    <message>
        <source>Say to whom: an insurer, or a name.</source>
        <translation>请写明与谁有关系：保险公司或姓名。</translation>
    </message>
    <message>
        <source>{mediator} has {count} open case(s). Hand them over first, then put {mediator} aside.</source>
        <translation>{mediator}还有{count}件在办案件。请先移交，再停用{mediator}。</translation>
    </message>
    <message>
        <source>Its agreement is out to sign and names {mediator}. Have it signed, or take it back to draft first.</source>
        <translation>协议书已交签且载明{mediator}。请先签妥，或退回草稿。</translation>
    </message>
    <message>
        <source>Nothing was handed over, because of {number}: {because} Choose another mediator, or leave it out.</source>
        <translation>未作任何移交，因为{number}：{because}请另选调解员，或去掉该件。</translation>
    </message>
    <message>
        <source>The file is no text in UTF-8 or GB18030. Save it as CSV or as an iCalendar file.</source>
        <translation>文件不是 UTF-8 或 GB18030 文本。请另存为 CSV 或 iCalendar（.ics）文件。</translation>
    </message>
    <message>
        <source>The quotation marks in the table do not match. Nothing was taken in.</source>
        <translation>表格中的引号不成对，未导入任何内容。</translation>
    </message>
    <message>
        <source>The file names no day that is off or worked.</source>
        <translation>文件中没有任何放假或上班的日期。</translation>
    </message>
    <message>
        <source>Row {row}: there is no day “{text}”.</source>
        <translation>第 {row} 行：不存在“{text}”这一天。</translation>
    </message>
    <message>
        <source>Row {row}: “{text}” cannot be read as a day. Write it like 2027-02-05.</source>
        <translation>第 {row} 行：“{text}”无法识别为日期，请写成 2027-02-05 的形式。</translation>
    </message>
    <message>
        <source>Row {row}: the last day {last} lies before the first, {first}.</source>
        <translation>第 {row} 行：结束日期 {last} 早于开始日期 {first}。</translation>
    </message>
    <message>
        <source>Row {row}: the range has more than {most} days.</source>
        <translation>第 {row} 行：日期范围超过 {most} 天。</translation>
    </message>
    <message>
        <source>Row {row}: “{text}” does not say whether the day is off or worked. Write 放假 or 上班.</source>
        <translation>第 {row} 行：“{text}”看不出是放假还是上班，请写“放假”或“上班”。</translation>
    </message>
    <message>
        <source>Row {row}: the name has more than {most} characters.</source>
        <translation>第 {row} 行：名称超过 {most} 个字。</translation>
    </message>
    <message>
        <source>Row {row}: {on} is given as off and as worked (see row {first}).</source>
        <translation>第 {row} 行：{on} 既写作放假又写作上班（见第 {first} 行）。</translation>
    </message>
    <message>
        <source>Row {row}: {on} belongs to another year.</source>
        <translation>第 {row} 行：{on} 属于其他年份。</translation>
    </message>
    <message>
        <source>The calendar file is damaged at line {row}. Nothing was taken in.</source>
        <translation>日历文件在第 {row} 行损坏，未导入任何内容。</translation>
    </message>
    <message>
        <source>Line {row}: the event has no day.</source>
        <translation>第 {row} 行：该日程没有日期。</translation>
    </message>
    <message>
        <source>Line {row}: the event repeats; each year has a notice of its own.</source>
        <translation>第 {row} 行：该日程是重复日程；放假安排每年另行通知。</translation>
    </message>
    <message>
        <source>Line {row}: the event is in the time zone {zone}, not China's.</source>
        <translation>第 {row} 行：该日程的时区是 {zone}，不是中国时间。</translation>
    </message>
    <message>
        <source>{name} is missing in the notice for {year}.</source>
        <translation>{year} 年的放假通知中缺少{name}。</translation>
    </message>
    <message>
        <source>{name} {year}: {days} should be off by law, but the notice does not name it.</source>
        <translation>{year} 年{name}：依法应放假的 {days} 未列入通知。</translation>
    </message>
    <message>
        <source>Row {row}: {on} ({name}) is a statutory holiday, but given as worked.</source>
        <translation>第 {row} 行：{on}（{name}）是法定节假日，却写作上班。</translation>
    </message>
    <message>
        <source>{year}: weekdays off less make-up days should be {expected}, but are {found}. Compare with the notice.</source>
        <translation>{year} 年：工作日放假天数减去补班天数应为 {expected}，现为 {found}。请与通知核对。</translation>
    </message>
    <message>
        <source>Row {row}: {on} is no weekend; it is worked anyway.</source>
        <translation>第 {row} 行：{on} 不是周末，本来就上班。</translation>
    </message>
    <message>
        <source>Row {row}: {on} to {until} are off without a statutory holiday beside them.</source>
        <translation>第 {row} 行：{on} 至 {until} 放假，但前后没有法定节假日。</translation>
    </message>
    <message>
        <source>{number} entries say neither off nor worked and were left out: {names}.</source>
        <translation>有 {number} 条既不是放假也不是上班，已略过：{names}。</translation>
    </message>
    <message>
        <source>Place 18 should be {digit} for these 17 digits.</source>
        <translation>按前 17 位推算，第 18 位应为 {digit}。</translation>
    </message>
    <message>
        <source>Places 7 to 14 ({day}) are no day of birth.</source>
        <translation>第 7 至 14 位（{day}）不是有效的出生日期。</translation>
    </message>
    <message>
        <source>The number has 18 places, this one {found}.</source>
        <translation>该号码应为 18 位，此处为 {found} 位。</translation>
    </message>
    <message>
        <source>Place {place} should be a digit, not {letter}.</source>
        <translation>第 {place} 位应为数字，不是 {letter}。</translation>
    </message>
    <message>
        <source>A mainland travel permit for Hong Kong or Macao has H or M and 8 digits, with its issue 10.</source>
        <translation>港澳居民来往内地通行证为 H 或 M 加 8 位数字，含换证次数的为 10 位数字。</translation>
    </message>
    <message>
        <source>A mainland travel permit for Taiwan has 8 digits, an older one 10.</source>
        <translation>台湾居民来往大陆通行证为 8 位数字，旧证为 10 位。</translation>
    </message>
    <message>
        <source>A permanent residence card of 2023 has 18 places and begins with 9, an older one 3 letters and 12 digits.</source>
        <translation>2023 版外国人永久居留身份证为 18 位、以 9 开头，旧版为 3 个字母加 12 位数字。</translation>
    </message>
    <message>
        <source>A passport number has 5 to 20 letters and digits.</source>
        <translation>护照号码为 5 至 20 位字母和数字。</translation>
    </message>
    <message>
        <source>The number says {day}.</source>
        <translation>证件号码显示为 {day}。</translation>
    </message>
    <message>
        <source>The number says “{sex}”.</source>
        <translation>证件号码显示为“{sex}”。</translation>
    </message>
    <message>
        <source>Place 18 should be {digit} for these 17 characters: compare it with the licence.</source>
        <translation>按前 17 位推算，第 18 位应为 {digit}，请与营业执照核对。</translation>
    </message>
    <message>
        <source>A credit code has 18 places, this one {found}.</source>
        <translation>统一社会信用代码为 18 位，此处为 {found} 位。</translation>
    </message>
    <message>
        <source>At most {most} people speak for a group, and so many are entered. Remove one of them first.</source>
        <translation>群体纠纷的代表人最多 {most} 人，已满。请先移除一人。</translation>
    </message>
    <message>
        <source>{representatives} people speak for the group, so it has more than {representatives}.</source>
        <translation>已有 {representatives} 名代表人，群体人数应多于 {representatives} 人。</translation>
    </message>
    <message>
        <source>The authority letter of {name} is dated after today.</source>
        <translation>{name}的授权委托书日期晚于今天。</translation>
    </message>
    <message>
        <source>{name} stands on the paper that is being signed, so the entry stays. Take the agreement back to draft first.</source>
        <translation>{name}已印在待签协议上，不能改动。请先将协议退回草稿。</translation>
    </message>
    <message>
        <source>{name} has signed with this authority, so it stays as it is.</source>
        <translation>{name}已凭此授权签字，授权不能改动。</translation>
    </message>
    <message>
        <source>{party} is under 18 and does not sign. Choose the legal representative who signs.</source>
        <translation>{party}未满十八周岁，不能自行签字。请选择签字的法定代理人。</translation>
    </message>
    <message>
        <source>The original of {name}'s authority letter was not seen. Note its day at the party first.</source>
        <translation>尚未核验{name}的授权委托书原件。请先在当事人信息中登记委托书日期。</translation>
    </message>
    <message>
        <source>{name} has signed a paper of this case and stays in it.</source>
        <translation>{name}已在本案文书上签字，不能移除。</translation>
    </message>
    <message>
        <source>Contacts with {name} are on record, so this party stays. Mend its name if it is wrong.</source>
        <translation>已有与{name}的联系记录，不能移除。姓名有误的请更正。</translation>
    </message>
    <message>
        <source>A longer time limit rests on the consent of {name}, so this party stays in the case.</source>
        <translation>延期以{name}的同意为依据，不能移除。</translation>
    </message>
    <message>
        <source>Papers were served on {name}, so the entry stays: the record of the procedure names it.</source>
        <translation>已经向{name}送达过文书，不能移除：程序记录里有其姓名。</translation>
    </message>
    <message>
        <source>{name} is named as the giver of evidence. Name another giver there first, then remove the party.</source>
        <translation>{name}是证据材料的提供人。请先在证据材料中改注提供人，再删除该当事人。</translation>
    </message>
    <message>
        <source>{name} was merged with other entries as one person. Undo the merge first, then remove the party.</source>
        <translation>{name}已与其他记录合并为同一人。请先撤销合并，再移除。</translation>
    </message>
    <message>
        <source>This moment is still to come. Write when it was.</source>
        <translation>该时间尚未到来，请填写实际联系时间。</translation>
    </message>
    <message>
        <source>Whether a party takes part is no longer asked in this case. Choose “Reached”.</source>
        <translation>本案已不再征询调解意愿，请选择“已联系上”。</translation>
    </message>
    <message>
        <source>There is nobody on the other side. Add the party first.</source>
        <translation>尚无对方当事人，请先添加。</translation>
    </message>
    <message>
        <source>Everybody on the other side agrees already. Nothing needs to be asked.</source>
        <translation>对方均已同意调解，无需再征询。</translation>
    </message>
    <message>
        <source>No rule asked for this consent before {earliest}. Check the year.</source>
        <translation>{earliest}之前尚无此项同意的规定。请核对年份。</translation>
    </message>
    <message>
        <source>This is before {name} was born. Check the year.</source>
        <translation>该日期早于{name}的出生日期。请核对年份。</translation>
    </message>
    <message>
        <source>{name} is no child under 14. Choose the consent to the use of sensitive data.</source>
        <translation>{name}已满十四周岁，请选择“敏感个人信息”。</translation>
    </message>
    <message>
        <source>{name} is under 14. Choose the consent of the parent or guardian.</source>
        <translation>{name}不满十四周岁，请选择监护人同意。</translation>
    </message>
    <message>
        <source>For {name} a legal representative consents. Add this person to the party as such first.</source>
        <translation>{name}须由法定代理人同意。请先将此人登记为其法定代理人。</translation>
    </message>
    <message>
        <source>This consent of {name} is on record already.</source>
        <translation>{name}的此项同意已登记。</translation>
    </message>
    <message>
        <source>This consent is no longer there. Open the case again.</source>
        <translation>该同意记录已不存在，请重新打开案件。</translation>
    </message>
    <message>
        <source>This consent was withdrawn on {on} already.</source>
        <translation>该同意已于 {on} 撤回。</translation>
    </message>
    <message>
        <source>This is before the day on which the consent was given.</source>
        <translation>早于同意日期。</translation>
    </message>
    <message>
        <source>{name} is under 14, and all data of a child are sensitive: the case stays marked.</source>
        <translation>{name}不满十四周岁，其个人信息均属敏感信息，标记不能取消。</translation>
    </message>
    <message>
        <source>This day is too long ago: {earliest} is the earliest. Check the year.</source>
        <translation>日期太早：最早为 {earliest}。请核对年份。</translation>
    </message>
    <message>
        <source>What comes by the mini program is taken in with its export. Choose another way.</source>
        <translation>小程序的来件随导出文件导入。请选择其他来源。</translation>
    </message>
    <message>
        <source>A court hands over mediations only. Choose “Mediation”, or another way in which it came.</source>
        <translation>法院只移送调解。请选“调解”，或改选来源。</translation>
    </message>
    <message>
        <source>Write the court's number: what is reported to the court carries it.</source>
        <translation>请填写法院案号：向法院反馈时要用。</translation>
    </message>
    <message>
        <source>Write the day on which the court's papers were signed for: the time limit counts from it.</source>
        <translation>请填写签收法院材料的日期：期限从这一天起算。</translation>
    </message>
    <message>
        <source>This is no name of an insurer. A policy number belongs into its own field.</source>
        <translation>这不是保险公司的名称；保单号请填在保单号栏。</translation>
    </message>
    <message>
        <source>This is hidden in part by stars. Write it in full, or leave it empty.</source>
        <translation>这里有星号遮住的部分。请填写完整，或者留空。</translation>
    </message>
    <message>
        <source>Compare the number with the document. If it really stands there, say so here in a few words.</source>
        <translation>请与证件核对。如果证件上确实如此，请在这里简单说明。</translation>
    </message>
    <message>
        <source>No insurer is named, so the complaint cannot be passed on. Mend the dispute first.</source>
        <translation>没有写明保险公司，无法转办。请先补全纠纷信息。</translation>
    </message>
    <message>
        <source>No time of the insurer runs in this matter.</source>
        <translation>该事项没有正在计算的保险公司答复期限。</translation>
    </message>
    <message>
        <source>No insurer has this matter to answer.</source>
        <translation>目前没有等待保险公司答复的事项。</translation>
    </message>
    <message>
        <source>This is before the day on which it was passed to the insurer.</source>
        <translation>早于转给保险公司的日期。</translation>
    </message>
    <message>
        <source>The insurer has the longest time already.</source>
        <translation>保险公司已是最长期限。</translation>
    </message>
    <message>
        <source>Choose a longer time than the insurer has now.</source>
        <translation>请选择比现在更长的期限。</translation>
    </message>
    <message>
        <source>These are too many lines: {most} papers at most.</source>
        <translation>材料过多：最多 {most} 项。</translation>
    </message>
    <message>
        <source>No papers are asked for in this case.</source>
        <translation>此案没有待补正的材料。</translation>
    </message>
    <message>
        <source>“{paper}” is not among the papers that are still asked for. Look at the list again.</source>
        <translation>“{paper}”不在仍需补正的材料中，请重新查看清单。</translation>
    </message>
    <message>
        <source>The papers are due by {until}. A reminder is noted from {day} on, when the last day is near.</source>
        <translation>补正截止日为 {until}，自 {day} 起临近截止时才登记提醒。</translation>
    </message>
    <message>
        <source>The applicant was reminded today already.</source>
        <translation>今天已提醒过申请人。</translation>
    </message>
    <message>
        <source>The applicant may still bring the papers until {until}. They lapse when that day is over.</source>
        <translation>申请人在 {until} 前仍可补正，过了该日才算逾期。</translation>
    </message>
    <message>
        <source>These are one and the same entry. Choose another one.</source>
        <translation>这是同一条记录，请另选一条。</translation>
    </message>
    <message>
        <source>Both entries are one person already, by their document number or by an earlier merge.</source>
        <translation>两条记录已是同一人（证件号码相同或此前已合并）。</translation>
    </message>
    <message>
        <source>Only people are merged here. Two names of one insurer are brought together in the settings.</source>
        <translation>此处只合并自然人。同一保险公司的不同名称请在设置中归并。</translation>
    </message>
    <message>
        <source>{number} was merged into another case meanwhile.</source>
        <translation>{number} 此间已并入其他案件。</translation>
    </message>
    <message>
        <source>{number} and {other} are both decided: an accepted case is never merged away. End one of them with words.</source>
        <translation>{number} 和 {other} 都已作出决定：已受理的案件不能并掉，请另行办结其中一件并写明理由。</translation>
    </message>
    <message>
        <source>{number} has ended, so nothing is merged into it. Decide on the new matter by itself.</source>
        <translation>{number} 已结束，不能再并入。请对新的事项单独作出决定。</translation>
    </message>
    <message>
        <source>A complaint and a mediation are not merged. Turn the one into the other first.</source>
        <translation>投诉与调解不能合并，请先将一件转为另一类。</translation>
    </message>
    <message>
        <source>{number} was passed to its insurer, who has not answered yet, so it is not merged away. Decline or refer it.</source>
        <translation>{number}已转交保险公司且尚未答复，不能并入其他案件。请不予受理或转办。</translation>
    </message>
    <message>
        <source>This merge was undone already.</source>
        <translation>此次合并已撤销。</translation>
    </message>
    <message>
        <source>A newer merge stands on this one. Undo the newer one first ({at}).</source>
        <translation>其后还有更新的合并（{at}），请先撤销较新的一次。</translation>
    </message>
    <message>
        <source>{number} was changed after the merge, so the merge cannot be undone by itself.</source>
        <translation>{number} 在合并后有变动，不能单独撤销合并。</translation>
    </message>
    <message>
        <source>These two were told apart already.</source>
        <translation>这两个此前已确认不是同一个。</translation>
    </message>
    <message>
        <source>This merge is no longer there. Look at the list again.</source>
        <translation>此次合并已不存在，请重新查看列表。</translation>
    </message>
    <message>
        <source>This is not done in your role ({role}). Ask a person who may do it, or an administrator.</source>
        <translation>您的岗位（{role}）不能办理此事项。请有权限的同事或管理员办理。</translation>
    </message>
    <message>
        <source>This is not done with a record of the kind “{kind}”. Turn it into the right kind first.</source>
        <translation>“{kind}”类记录不办理此事项。请先转为相应类别。</translation>
    </message>
    <message>
        <source>A party refuses mediation. End the mediation, or record a contact in which it agrees after all.</source>
        <translation>有一方明确拒绝调解。请终止调解；如其改变意愿，请先登记一次同意调解的联系记录。</translation>
    </message>
    <message>
        <source>A recusal is asked for and not decided. Decide on it first.</source>
        <translation>有回避申请尚未决定。请先作出决定。</translation>
    </message>
    <message>
        <source>No recusal waits for a decision. Record first who asks for it.</source>
        <translation>没有待决定的回避申请。请先登记申请。</translation>
    </message>
    <message>
        <source>A party is under 18 and has no legal representative. Add the guardian to that party first.</source>
        <translation>有当事人未满18周岁且没有法定代理人。请先为其补充监护人。</translation>
    </message>
    <message>
        <source>The parties may still object to the proposal. Wait until the last day is over.</source>
        <translation>当事人仍可对调解方案提出异议。请等异议期届满。</translation>
    </message>
    <message>
        <source>An earlier agreement is in force. Give up the new one instead: the earlier one goes on.</source>
        <translation>原协议仍然有效。请改为放弃新协议，原协议继续履行。</translation>
    </message>
    <message>
        <source>This is the first agreement of the case. Only a new one that replaces it can be given up.</source>
        <translation>这是本案的第一份协议。只有替换它的新协议才可以放弃。</translation>
    </message>
    <message>
        <source>The 30 days for a joint application to the court are over. A party that wants more can only sue.</source>
        <translation>共同申请司法确认的30日期限已过。当事人只能另行起诉。</translation>
    </message>
    <message>
        <source>The court has an application that it has not decided. Record what became of it first.</source>
        <translation>已有司法确认申请尚无结果。请先登记法院的处理结果。</translation>
    </message>
    <message>
        <source>No application is at the court. Record the joint application first.</source>
        <translation>法院尚未收到申请。请先登记双方的共同申请。</translation>
    </message>
    <message>
        <source>A new agreement is made only after the court dismissed the application. Record that first.</source>
        <translation>法院驳回申请后才能重新达成协议。请先登记驳回结果。</translation>
    </message>
    <message>
        <source>Nothing has been done to this case that can be taken back.</source>
        <translation>本案没有可以撤销的步骤。</translation>
    </message>
    <message>
        <source>The last step of this case cannot be taken back. Record what is right as a new step.</source>
        <translation>本案的最后一步不能撤销。请把正确的情况作为新的一步登记。</translation>
    </message>
    <message>
        <source>The last step was done by {name}. Ask {name}, a secretary or an administrator to take it back.</source>
        <translation>最后一步由{name}办理。请{name}本人、秘书或管理员撤销。</translation>
    </message>
    <message>
        <source>A paper that tells of this step was served. Record what is right as a new step, or first take back that it was served.</source>
        <translation>反映这一步骤的文书已经送达。请用新的步骤更正，或者先撤回送达登记。</translation>
    </message>
    <message>
        <source>A paper with the number {number} has left the desk, so the acceptance stays. End the case in another way.</source>
        <translation>载有案号{number}的文书已经发出，受理不能撤销。请用其他方式结束本案。</translation>
    </message>
    <message>
        <source>Something was changed after the last step, so it can no longer be taken back as it was.</source>
        <translation>最后一步之后又有改动，已不能原样撤销。</translation>
    </message>
    <message>
        <source>Another desk did something in this case meanwhile. Nothing was taken back; look at it again.</source>
        <translation>另一台位刚刚办理了本案。没有撤销任何内容，请重新查看。</translation>
    </message>
    <message>
        <source>Say for {name} on which day the proposal was received.</source>
        <translation>请填写{name}收到调解方案的日期。</translation>
    </message>
    <message>
        <source>The last day to object was {until}. A later objection does not count; the parties have agreed.</source>
        <translation>异议期截至{until}。逾期异议无效，视为各方同意。</translation>
    </message>
    <message>
        <source>The first mediator was appointed on {appointed}. Nobody got the mediator's proposal before that.</source>
        <translation>首位调解员于{appointed}确定，当事人不可能在此之前收到调解员的方案。</translation>
    </message>
    <message>
        <source>With this day the time to object was over on {until}. A proposal is entered when it is made; make it anew.</source>
        <translation>按此日期，异议期已于{until}届满。书面方案应在提出时登记，请重新提出并送达。</translation>
    </message>
    <message>
        <source>The first party got the written proposal on {proposed}. This is before that day.</source>
        <translation>首位当事人于{proposed}收到书面方案，此日期早于该日。</translation>
    </message>
    <message>
        <source>The parties could object to the proposal until {until}. They agree only after that day.</source>
        <translation>当事人可在{until}前（含当日）对方案提出异议，达成日期须在该日之后。</translation>
    </message>
    <message>
        <source>These parties have the written proposal before them, so none is added or removed. Take the proposal back or end it first.</source>
        <translation>书面方案正由现有当事人考虑，不能增加或删除当事人。请先撤销该方案或结束该程序。</translation>
    </message>
    <message>
        <source>The last meeting was held on {held}. The mediation did not end before it.</source>
        <translation>最近一次调解会议于{held}召开，调解不可能在此之前结束。</translation>
    </message>
    <message>
        <source>The period runs until {until}. Choose another reason, or wait until it is over.</source>
        <translation>调解期限到{until}为止。请选择其他原因，或等期限届满。</translation>
    </message>
    <message>
        <source>This is more than ten years away. Check the year.</source>
        <translation>该日期在十年之后。请核对年份。</translation>
    </message>
    <message>
        <source>Nobody with the name {name} works here. Choose somebody else.</source>
        <translation>本会没有名叫{name}的人。请另选一人。</translation>
    </message>
    <message>
        <source>{name} is a folder. Open it and bring the files in it; nothing of it was taken in.</source>
        <translation>{name}是文件夹，没有收入。请打开后选取其中的文件。</translation>
    </message>
    <message>
        <source>{name} is no file that can be read. It was not taken in.</source>
        <translation>{name}不是可读取的文件，没有收入。</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes). Ask for the file again.</source>
        <translation>{name}是空文件（0 字节），没有收入。请重新索取。</translation>
    </message>
    <message>
        <source>{name} is a program or script, whatever its name says. It was not taken in.</source>
        <translation>{name}实为程序或脚本（不看扩展名），没有收入。</translation>
    </message>
    <message>
        <source>A case holds {most} lines of evidence at most. Nothing was taken in; put pages into one PDF.</source>
        <translation>一案最多 {most} 项证据材料，本次没有收入。可把多页合成一个 PDF。</translation>
    </message>
    <message>
        <source>That is more than {most} files. Bring fewer at once.</source>
        <translation>一次超过 {most} 个文件，请分批添加。</translation>
    </message>
    <message>
        <source>More than {megabytes} MB are not dragged out at once. Use “Save files”, or drag fewer.</source>
        <translation>一次最多拖出 {megabytes} MB。请用“导出文件”，或少拖几个。</translation>
    </message>
    <message>
        <source>There is neither a picture nor a file on the clipboard. Copy one, then paste again.</source>
        <translation>剪贴板里没有图片或文件。请先复制，再粘贴。</translation>
    </message>
    <message>
        <source>Pages are counted from 1 to {most}.</source>
        <translation>页数应在 1 到 {most} 之间。</translation>
    </message>
    <message>
        <source>This is no number of pages. Write it in digits.</source>
        <translation>这不是页数，请填数字。</translation>
    </message>
    <message>
        <source>This is no party of the case. Choose the giver again.</source>
        <translation>所选的不是本案当事人，请重选提供人。</translation>
    </message>
    <message>
        <source>{name} proves a recorded payment, so it stays with the case.</source>
        <translation>{name}是已登记付款的凭证，须留在案内。</translation>
    </message>
    <message>
        <source>{name} was added again meanwhile, as number {number}.</source>
        <translation>{name}其间已重新添加，为第{number}项。</translation>
    </message>
    <message>
        <source>There is no evidence in this case yet, so there is no list of it.</source>
        <translation>本案还没有证据材料，无法生成证据目录。</translation>
    </message>
    <message>
        <source>Files of this kind are not opened here. Save it, and open it with its own program.</source>
        <translation>这类文件不在此打开。请另存后用相应程序打开。</translation>
    </message>
    <message>
        <source>This computer cannot show photos of this kind (HEIC). The file is kept as it came; save it to open it.</source>
        <translation>本机不能显示此类照片（HEIC）。文件已原样保存，可另存后打开。</translation>
    </message>
    <message>
        <source>This Office file holds macros, which are programs. It is kept as it came and not opened here.</source>
        <translation>该 Office 文件带宏（即程序）。已原样保存，不在此打开。</translation>
    </message>
    <message>
        <source>The picture is too large to be shown here ({width} × {height}). The file is kept as it came.</source>
        <translation>图片过大（{width} × {height}），不在此显示。文件已原样保存。</translation>
    </message>
    <message>
        <source>The picture is damaged and cannot be shown. The file is kept as it came; ask for it again.</source>
        <translation>图片已损坏，无法显示。文件已原样保存，请重新索取。</translation>
    </message>
    <message>
        <source>Only a part of this PDF came. The file is kept as it came; ask for it again.</source>
        <translation>该PDF文件只收到一部分。文件已按原样保存，请对方重新提供。</translation>
    </message>
    <message>
        <source>The PDF is damaged and cannot be shown. The file is kept as it came; ask for it again.</source>
        <translation>PDF 已损坏，无法显示。文件已原样保存，请重新索取。</translation>
    </message>
    <message>
        <source>The PDF has a password. Ask for it without one; the file is kept as it came.</source>
        <translation>PDF 设有密码，无法显示。文件已原样保存，请索取无密码的文件。</translation>
    </message>
    <message>
        <source>Nothing was changed, because of {number}: {because} Leave it out, or choose anew.</source>
        <translation>未作任何更改，原因在 {number}：{because}请去掉该件，或重新选择。</translation>
    </message>
    <message>
        <source>At most {most} cases at once. Choose fewer.</source>
        <translation>一次最多处理 {most} 件，请少选一些。</translation>
    </message>
    <message>
        <source>Another mediator presides in this case.</source>
        <translation>本案由另一位调解员主持。</translation>
    </message>
    <message>
        <source>The case has ended: nothing comes next.</source>
        <translation>案件已经办结，没有下一步。</translation>
    </message>
    <message>
        <source>The last meeting would end after midnight. Begin earlier.</source>
        <translation>最后一场会超过午夜，请提早开始。</translation>
    </message>
    <message>
        <source>{can} can be taken back, {cannot} cannot: something happened there since.</source>
        <translation>{can} 件可以撤销，{cannot} 件不能：其后又有变动。</translation>
    </message>
    <message>
        <source>The case has the tag “{tag}” already.</source>
        <translation>本案已有标签“{tag}”。</translation>
    </message>
    <message>
        <source>The case does not have the tag “{tag}”.</source>
        <translation>本案没有标签“{tag}”。</translation>
    </message>
    <message>
        <source>A case has {most} tags at most. Take one off first.</source>
        <translation>一件案件最多 {most} 个标签，请先去掉一个。</translation>
    </message>
    <message>
        <source>The tag holds characters that cannot be seen. Type it anew.</source>
        <translation>标签中含有看不见的字符，请重新输入。</translation>
    </message>
    <message>
        <source>What has or had a case number is never deleted. Decide on it: decline, refer or withdraw.</source>
        <translation>有过案号的案件不能删除。请作出处理：不予受理、转办或撤回。</translation>
    </message>
    <message>
        <source>The matter went to its insurer, or another one was merged with it. Decide on it instead.</source>
        <translation>该事项已转保险公司，或有其他案件并入。请改为作出处理决定。</translation>
    </message>
    <message>
        <source>{number} lies in the bin. Bring it back first.</source>
        <translation>{number} 在回收站中，请先还原。</translation>
    </message>
    <message>
        <source>It does not lie in the bin any more. Look at the list again.</source>
        <translation>已不在回收站中，请重新查看列表。</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>该文件已不存在。</translation>
    </message>
    <message>
        <source>{name} lies in the bin already.</source>
        <translation>{name} 已在回收站中。</translation>
    </message>
    <message>
        <source>{name} was handed out: what left the desk stays in the file.</source>
        <translation>{name} 已经发出：已发出的文书须留在案卷中。</translation>
    </message>
    <message>
        <source>It cannot go back: {name} changed it on {at}. Write what is right instead.</source>
        <translation>不能撤销：{name} 已于 {at} 作了修改。请直接改为正确内容。</translation>
    </message>
    <message>
        <source>A later step was built on it ({name}, {at}). Take that one back first, or write what is right.</source>
        <translation>其后的步骤以此为依据（{name}，{at}）。请先撤销该步骤，或直接改为正确内容。</translation>
    </message>
    <message>
        <source>It was more than {days} days ago and stays. Write what is right instead.</source>
        <translation>已超过 {days} 天，不能撤销。请直接改为正确内容。</translation>
    </message>
    <message>
        <source>It was taken back already.</source>
        <translation>已经撤销过了。</translation>
    </message>
    <message>
        <source>It cannot be done again by itself: a number became void or a merge was parted. Do the step anew.</source>
        <translation>不能自动恢复：案号已作废，或合并已拆分。请重新办理该步骤。</translation>
    </message>
    <message>
        <source>A notice of {number} was printed since. Cancel or move the meeting instead.</source>
        <translation>{number} 的通知书其后已打印。请改为取消或变更调解时间。</translation>
    </message>
    <message>
        <source>Write an amount, or in words what is offered without money.</source>
        <translation>请填金额；不涉及款项的，用文字写明内容。</translation>
    </message>
    <message>
        <source>This is more than was claimed ({claimed} yuan). Note it again if it is meant.</source>
        <translation>高于申请金额（{claimed} 元）。如果没有写错，再记一次即可。</translation>
    </message>
    <message>
        <source>Payments need an amount that they add up to.</source>
        <translation>有付款安排就要先填金额。</translation>
    </message>
    <message>
        <source>These are too many payments: {most} at most.</source>
        <translation>付款次数太多：最多 {most} 期。</translation>
    </message>
    <message>
        <source>Payment {position}: nothing is paid before the day of the offer ({day}).</source>
        <translation>第 {position} 期：付款日不能早于报价当天（{day}）。</translation>
    </message>
    <message>
        <source>Offers are made between acceptance and signing. This case is: {state}.</source>
        <translation>报价只在受理之后、签署之前进行。本案现在是：{state}。</translation>
    </message>
    <message>
        <source>The agreement {number} is being signed. Take it back to draft first, then change the offer.</source>
        <translation>协议 {number} 正在签署。先退回草稿，再改报价。</translation>
    </message>
    <message>
        <source>The agreement {number} is no draft any more. What was agreed in it stays as it is.</source>
        <translation>协议 {number} 已不是草稿，约定的内容不再改动。</translation>
    </message>
    <message>
        <source>This offer is not there any more.</source>
        <translation>这个报价已经不在了。</translation>
    </message>
    <message>
        <source>This offer of {name} was taken back or rescinded. Note a new offer instead.</source>
        <translation>{name}的这个报价已撤回或已撤销，请另记新报价。</translation>
    </message>
    <message>
        <source>This offer of {name} is accepted. Rescind the acceptance first.</source>
        <translation>{name}的这个报价已被接受，请先撤销接受。</translation>
    </message>
    <message>
        <source>This offer of {name} is not accepted.</source>
        <translation>{name}的这个报价没有被接受。</translation>
    </message>
    <message>
        <source>The other side does not know this offer of {name}. Make it known first, then it can be accepted.</source>
        <translation>对方还不知道{name}的这个报价。先公开，才能被接受。</translation>
    </message>
    <message>
        <source>An offer of {name} ({amount} yuan) is accepted already. Rescind that acceptance first.</source>
        <translation>{name}的报价（{amount} 元）已被接受，请先撤销接受。</translation>
    </message>
    <message>
        <source>An accepted offer is known to both sides.</source>
        <translation>已接受的报价双方都知道，不能只告诉调解员。</translation>
    </message>
    <message>
        <source>Both sides know this offer. What is told in private now is another offer.</source>
        <translation>双方已知道这一方案。现在私下说的，请另记一个方案。</translation>
    </message>
    <message>
        <source>This meeting belongs to another case.</source>
        <translation>这次调解属于另一个案件。</translation>
    </message>
    <message>
        <source>What was told in private is in no history and cannot be undone. Change it or take it back.</source>
        <translation>私下说的内容不进历程，不能撤销操作；可以修改或撤回。</translation>
    </message>
    <message>
        <source>The accepted offer says {amount} yuan. Change the offer, or unlink the term.</source>
        <translation>已接受的报价是 {amount} 元。请改报价，或解除条款的关联。</translation>
    </message>
    <message>
        <source>The accepted offer says {amount} yuan. Take that amount, or change the offer first.</source>
        <translation>已接受的方案为{amount}元。请填这一金额，或者先修改方案。</translation>
    </message>
    <message>
        <source>The accepted offer names other payments. Change the offer, or unlink the term.</source>
        <translation>已接受的报价里付款安排不同。请改报价，或解除条款的关联。</translation>
    </message>
    <message>
        <source>Between 1 and {most} copies.</source>
        <translation>份数在 1 到 {most} 之间。</translation>
    </message>
    <message>
        <source>The meeting was on {day}: a notice that tells of it went out before.</source>
        <translation>调解在 {day} 进行，通知书应在此之前送出。</translation>
    </message>
    <message>
        <source>The receipt of {name} is back. Take the receipt back first, then mend the paper.</source>
        <translation>{name}的送达回证已经交回。请先撤回回证，再更正。</translation>
    </message>
    <message>
        <source>This receipt is still out.</source>
        <translation>这份送达回证还没有交回。</translation>
    </message>
    <message>
        <source>It went out on {day}: it cannot have been served before.</source>
        <translation>{day} 才送出，送达日期不能更早。</translation>
    </message>
    <message>
        <source>This file is no longer there. Choose it again.</source>
        <translation>这个文件已经不在了，请重新选择。</translation>
    </message>
    <message>
        <source>Others than the parties take part only if the parties consent. Ask them first, then tick this.</source>
        <translation>当事人以外的人参加调解，须经当事人同意。请先征求意见，再勾选。</translation>
    </message>
    <message>
        <source>{name} belongs to the case. Say that {name} does not come, or change the case’s people.</source>
        <translation>{name}是本案的人员，不能移除。请把{name}记为不能来，或者修改本案人员。</translation>
    </message>
    <message>
        <source>{name} belongs to the committee and is not asked.</source>
        <translation>{name}是本会人员，不必询问。</translation>
    </message>
    <message>
        <source>Who was not reached has not answered. Take the answer out, or say that you spoke.</source>
        <translation>没有联系上就没有答复。请去掉答复，或者改为已联系上。</translation>
    </message>
    <message>
        <source>The meeting was moved meanwhile: it begins at {begins_at}. Tell that time, then write the answer down.</source>
        <translation>这次调解刚刚改期，现定于{begins_at}开始。请先告知新的时间，再记下答复。</translation>
    </message>
    <message>
        <source>{name} wants the mediator to step aside. Record the request and let it be decided, or take the answer back.</source>
        <translation>{name}申请调解员回避。请先登记回避申请并作出决定，或者撤回该答复。</translation>
    </message>
    <message>
        <source>No meeting is planned there. A notice goes out for a meeting that is still to come.</source>
        <translation>没有已排期的调解。调解通知书只为尚未进行的调解出具。</translation>
    </message>
    <message>
        <source>This meeting was cancelled: there is nothing to record.</source>
        <translation>这次调解已取消，没有可记录的内容。</translation>
    </message>
    <message>
        <source>Nothing is marked as undisputed yet. Mark notes of the meeting, or write it into the outcome.</source>
        <translation>还没有标为无争议的事实。请在调解笔记中标记，或在调解结果中填写。</translation>
    </message>
    <message>
        <source>There is no meeting on {on}.</source>
        <translation>{on}没有调解。</translation>
    </message>
    <message>
        <source>There is no mediator called {name}. Write the name in full.</source>
        <translation>没有名叫{name}的调解员，请写全名。</translation>
    </message>
    <message>
        <source>There is no room called {name}. Write the name in full.</source>
        <translation>没有名为{name}的调解室，请写全名。</translation>
    </message>
    <message>
        <source>Choose a case first.</source>
        <translation>请先选一个案件。</translation>
    </message>
    <message>
        <source>This meeting is open already.</source>
        <translation>本次调解已经开始。</translation>
    </message>
    <message>
        <source>This meeting is not open. Open it first.</source>
        <translation>本次调解还没有开始，请先开始。</translation>
    </message>
    <message>
        <source>There is a break already.</source>
        <translation>已经在休息。</translation>
    </message>
    <message>
        <source>There is no break: the meeting goes on.</source>
        <translation>没有在休息，调解正在进行。</translation>
    </message>
    <message>
        <source>This was told in private to somebody else. Only the mediator, and who wrote it down, may see it.</source>
        <translation>这是对别人说的背靠背内容，只有该调解员和记录的人能看。</translation>
    </message>
    <message>
        <source>Required papers are missing in the file: {papers}. Add them, or say why it is bound without them.</source>
        <translation>卷宗缺少必备材料：{papers}。请补齐，或者写明不齐仍装订的原因。</translation>
    </message>
    <message>
        <source>Required papers are missing: {count}. Say why, or add them first.</source>
        <translation>缺少{count}份必备材料。请写明原因，或者先补齐。</translation>
    </message>
    <message>
        <source>A volume has {least} MB at least; leave it at 0 for one file.</source>
        <translation>每册至少{least} MB；不分册的保持为0。</translation>
    </message>
    <message>
        <source>The file could not be put together, and nothing of it was left behind. Try it once more.</source>
        <translation>卷宗没有装订成功，没有留下半成品。请再试一次。</translation>
    </message>
    <message>
        <source>This is neither a picture nor a PDF, so it cannot be put on pages.</source>
        <translation>这个文件不是图片也不是PDF，不能装订成页。</translation>
    </message>
    <message>
        <source>The PDF has {pages} pages; {most} at most are bound.</source>
        <translation>这个PDF有{pages}页，最多装订{most}页。</translation>
    </message>
    <message>
        <source>It takes more memory than is safe to put this on pages.</source>
        <translation>这个文件内容过大，不能安全装订。</translation>
    </message>
    <message>
        <source>{name} is neither a PDF nor a picture, so it cannot stand in the bound file. Scan it, or save it as PDF.</source>
        <translation>{name} 既不是 PDF 也不是图片，装不进卷宗。请扫描，或者另存为 PDF。</translation>
    </message>
    <message>
        <source>The code on it names {number}, a paper of another case. It was not taken in here.</source>
        <translation>上面的二维码是 {number}，属于另一个案件，没有录入本案。</translation>
    </message>
    <message>
        <source>The inquiry ends before it begins.</source>
        <translation>调查结束的时间早于开始的时间。</translation>
    </message>
    <message>
        <source>No court handed this case over: there is nothing to report or to give back to one.</source>
        <translation>本案不是人民法院委派或者委托的，不需要向法院报告，也没有材料要退回。</translation>
    </message>
    <message>
        <source>This is before the day on which the court's papers came, {came}.</source>
        <translation>这一天早于签收法院材料的日期（{came}）。</translation>
    </message>
    <message>
        <source>These are more than {most} lines. Put papers of one kind together in one line.</source>
        <translation>超过{most}行。请把同类材料写在一行里。</translation>
    </message>
    <message>
        <source>This paper has no place for words of one's own. Mend what it is filled from.</source>
        <translation>这种文书没有补充文字的地方，请在它所取内容的地方修改。</translation>
    </message>
    <message>
        <source>This gives up the way to court: “{words}”. Take it out.</source>
        <translation>这里排除了诉讼途径：“{words}”，请删去。</translation>
    </message>
    <message>
        <source>This speaks of a fee for mediation: “{words}”. Mediation is free of charge.</source>
        <translation>这里涉及收取调解费用：“{words}”。调解不收费。</translation>
    </message>
    <message>
        <source>{words} is still to be filled in.</source>
        <translation>{words}还没有填写。</translation>
    </message>
    <message>
        <source>“{words}” may give up a right to go to court or to complain. Look at it, then send it again.</source>
        <translation>“{words}”可能放弃了起诉、申诉或者投诉的权利。请看过后再送签。</translation>
    </message>
    <message>
        <source>“{words}” may be money for the mediation. Look at it, then send it again.</source>
        <translation>“{words}”可能是为调解收的钱。请看过后再送签。</translation>
    </message>
    <message>
        <source>{words} may still have to be filled in. Look at it, then send it again.</source>
        <translation>{words}可能还没有填写。请看过后再送签。</translation>
    </message>
    <message>
        <source>{title} would say “{words}”: a waiver of the way to court, or a fee. Mend the committee's own wording of it, then send it again.</source>
        <translation>《{title}》会写有“{words}”：放弃诉权或者收费。请改正本会自己的模板，再送签。</translation>
    </message>
    <message>
        <source>The agreement has no terms yet.</source>
        <translation>协议还没有条款。</translation>
    </message>
    <message>
        <source>{figures} and {capitals} are not one amount.</source>
        <translation>{figures}与{capitals}不是同一金额。</translation>
    </message>
    <message>
        <source>Instalment {part} is written in a term in another way than in the instalments.</source>
        <translation>条款中写的第{part}期，与分期表不一致。</translation>
    </message>
    <message>
        <source>The accepted offer says {amount}, the agreement something else.</source>
        <translation>接受的方案是{amount}元，协议写的不同。</translation>
    </message>
    <message>
        <source>Instalment {position} is due before the agreement.</source>
        <translation>第{position}期的日期早于协议日期。</translation>
    </message>
    <message>
        <source>Instalment {position} is due before the one above it.</source>
        <translation>第{position}期的日期早于上一期。</translation>
    </message>
    <message>
        <source>{words} is no day of any calendar.</source>
        <translation>{words}，日历上没有这一天。</translation>
    </message>
    <message>
        <source>The case has no applicant.</source>
        <translation>案件没有申请人。</translation>
    </message>
    <message>
        <source>The case has no respondent.</source>
        <translation>案件没有被申请人。</translation>
    </message>
    <message>
        <source>“{words}”: this party is {letter} in the paper.</source>
        <translation>“{words}”：这一当事人在协议中是{letter}方。</translation>
    </message>
    <message>
        <source>The paper knows no {words}.</source>
        <translation>协议中没有{words}。</translation>
    </message>
    <message>
        <source>Nobody acts for a party by a letter of authority. Enter the agent with the party first.</source>
        <translation>没有当事人委托代理人。请先在当事人处登记委托代理人。</translation>
    </message>
    <message>
        <source>No inquiry is written down in this case yet.</source>
        <translation>本案还没有登记调查记录。</translation>
    </message>
    <message>
        <source>The committee has not followed this case up yet.</source>
        <translation>本案还没有回访。</translation>
    </message>
    <message>
        <source>Enter which court handed this case over first.</source>
        <translation>请先登记委派或者委托本案的人民法院。</translation>
    </message>
    <message>
        <source>The mediation goes on: there is no outcome to tell the court of yet.</source>
        <translation>调解还在进行，还没有结果可以向法院报告。</translation>
    </message>
    <message>
        <source>No papers of the court are entered that could go back.</source>
        <translation>没有登记法院移交的材料，没有材料可以退回。</translation>
    </message>
    <message>
        <source>There is nothing to be said about this file: no note was written, and nothing was corrected.</source>
        <translation>这份卷宗没有要说明的情况：没有写说明，归档后也没有更正。</translation>
    </message>
    <message>
        <source>There is no {about} of this kind: the case has {count}. `paper list` counts them.</source>
        <translation>这类文书没有第{about}份：本案共有{count}份。可用 paper list 查看编号。</translation>
    </message>
    <message>
        <source>This paper is not made here.</source>
        <translation>本程序不制作这种文书。</translation>
    </message>
    <message>
        <source>No mediation is asked for here, so there is no such paper.</source>
        <translation>本件不是调解申请，没有这份文书。</translation>
    </message>
    <message>
        <source>The committee began this mediation itself: it has a registration form and no application.</source>
        <translation>本案由本会主动调解：只有受理登记表，没有调解申请书。</translation>
    </message>
    <message>
        <source>The case is not accepted, so it has no number to stand on it.</source>
        <translation>案件还没有受理，没有可写入文书的案号。</translation>
    </message>
    <message>
        <source>This matter was not declined.</source>
        <translation>本件没有作出不予受理的决定。</translation>
    </message>
    <message>
        <source>This matter was not passed on to anybody.</source>
        <translation>本件没有转办。</translation>
    </message>
    <message>
        <source>This case has had no meeting yet, and none is planned.</source>
        <translation>本案还没有进行过调解，也没有排期。</translation>
    </message>
    <message>
        <source>No longer time limit was asked for in this case.</source>
        <translation>本案没有提出延长调解期限。</translation>
    </message>
    <message>
        <source>There is no written proposal yet. Write its text first.</source>
        <translation>还没有书面调解方案。请先填写方案内容。</translation>
    </message>
    <message>
        <source>The mediation has not ended without an agreement, so there is no end to tell of.</source>
        <translation>本案没有以未达成协议的方式终止，不需要终止调解通知书。</translation>
    </message>
    <message>
        <source>The case says something else now than {number} does. Say why a new one supersedes it.</source>
        <translation>案件现在的内容与文书{number}不同。请写明为什么用新的文书取代它。</translation>
    </message>
    <message>
        <source>{title} was read again after it was drawn and does not say what it should: {differences}</source>
        <translation>{title}生成后回读，内容与应有的不一致：{differences}</translation>
    </message>
    <message>
        <source>No redacted copy was written: {count} places of it still tell who somebody is ({where}). Nothing has left the desk.</source>
        <translation>未生成脱敏本：检查发现{count}处仍含有个人信息（{where}）。没有任何文件写出。</translation>
    </message>
    <message>
        <source>The wording that {number} was issued in is no longer known here, so no copy of it can be drawn.</source>
        <translation>{number}出具时使用的文书模板已无记录，不能据以制作脱敏本。</translation>
    </message>
    <message>
        <source>Agreement {number} is a draft. It becomes final when it is sent to sign.</source>
        <translation>协议{number}还是草稿，送签后才成为正式文书。</translation>
    </message>
    <message>
        <source>This office has not issued a paper with the number {number}.</source>
        <translation>本会没有出具过编号为{number}的文书。</translation>
    </message>
    <message>
        <source>No code can be read on this. Scan it again, sharper and whole, or attach it to its paper by hand.</source>
        <translation>上面读不到二维码。请重新清晰、完整地扫描，或者手动归到相应的文书下。</translation>
    </message>
    <message>
        <source>This shows several papers: {numbers}. Scan each of them into a file of its own.</source>
        <translation>其中有多份文书：{numbers}。请每份单独扫描成一个文件。</translation>
    </message>
    <message>
        <source>The code names {number}, but it is not the code that this paper was issued with.</source>
        <translation>二维码写的是{number}，但与该文书出具时的二维码不符。</translation>
    </message>
    <message>
        <source>No court handed this case over: its agreement needs the mediator's signature and the seal.</source>
        <translation>本案不是法院委派或委托的，协议须经调解员签名并盖章才生效。</translation>
    </message>
    <message>
        <source>The paper was only sent to be signed on {day}.</source>
        <translation>该文书{day}才发出签署，签名日期不能早于这一天。</translation>
    </message>
    <message>
        <source>The committee's seal is stamped or set electronically.</source>
        <translation>调解委员会印章应当加盖，或者使用电子印章。</translation>
    </message>
    <message>
        <source>Only a person who is a party may use a fingerprint; everybody else signs or seals.</source>
        <translation>只有自然人当事人可以按指印，其他人应当签名或者盖章。</translation>
    </message>
    <message>
        <source>This agreement takes effect with the last electronic signature: a party signs electronically.</source>
        <translation>本协议自最后一方电子签名起生效，当事人须用电子签名。</translation>
    </message>
    <message>
        <source>The part of the program that signs electronically is not installed. Whoever looks after this computer installs it with: pip install "mediator-desk[signing]". Printing, the seal and the scan do without it.</source>
        <translation>电子签名的部分没有安装。请管理这台电脑的人安装：pip install "mediator-desk[signing]"。打印、盖章、扫描不受影响。</translation>
    </message>
    <message>
        <source>This is no certificate file. It ends in .p12 or .pfx and comes from whoever issued it.</source>
        <translation>这不是证书文件。证书文件以 .p12 或 .pfx 结尾，由发证机构提供。</translation>
    </message>
    <message>
        <source>The certificate does not open with this passphrase.</source>
        <translation>密码不对，证书打不开。</translation>
    </message>
    <message>
        <source>This file holds a certificate without its key: it can be shown, but nobody can sign with it.</source>
        <translation>这个文件里只有证书，没有私钥，不能用来签名。</translation>
    </message>
    <message>
        <source>This certificate has a key of a kind (SM2, say) that cannot sign a PDF here.</source>
        <translation>这张证书的密钥种类（例如国密 SM2）在这里不能给 PDF 签名。</translation>
    </message>
    <message>
        <source>The certificate of {name} ran out on {on}; ask for a new one.</source>
        <translation>{name}的证书已于{on}到期，请向发证机构申领新的。</translation>
    </message>
    <message>
        <source>The certificate of {name} is valid from {on} on.</source>
        <translation>“{name}”的证书从{on}起才有效。</translation>
    </message>
    <message>
        <source>The certificate of {name} is not for signing, but for something else.</source>
        <translation>“{name}”的证书不是签名用的。</translation>
    </message>
    <message>
        <source>There is no final agreement yet. It becomes final when it is sent to sign.</source>
        <translation>协议书还没有定稿。送签以后才定稿。</translation>
    </message>
    <message>
        <source>Only a PDF is signed. This is another kind of file.</source>
        <translation>只能给 PDF 签名，这是别的文件。</translation>
    </message>
    <message>
        <source>This PDF takes no more signatures: its places are signed, or who signed first allowed no more.</source>
        <translation>这份 PDF 不能再签名：签名的位置已签满，或者先签的人不允许再签。</translation>
    </message>
    <message>
        <source>The signed copy gets a name of its own: the file that was issued stays as it is.</source>
        <translation>签名的副本要另起文件名，定稿的文件保持原样。</translation>
    </message>
    <message>
        <source>A brace stands alone. What is filled in stands between two: ｛…｝.</source>
        <translation>花括号没有成对。填写项要写在一对花括号里：｛…｝。</translation>
    </message>
    <message>
        <source>This writes invented cases and works on a practice committee only. Make one first with `sample`.</source>
        <translation>本命令会写入虚构案件，只能在练习委员会上使用。请先用 `sample` 生成一个。</translation>
    </message>
    <message>
        <source>The practice committee is damaged: {detail}</source>
        <translation>练习委员会的数据已损坏：{detail}</translation>
    </message>
    <message>
        <source>Saves of this run are missing: {numbers}.</source>
        <translation>本轮缺失以下保存：{numbers}。</translation>
    </message>
    <message>
        <source>Name and passphrase do not belong together. Tries before one has to wait: {left}.</source>
        <translation>姓名与密码不符。还可以试 {left} 次，之后需要等待。</translation>
    </message>
    <message>
        <source>The passphrase was wrong too often. Try again in {seconds} seconds.</source>
        <translation>密码输错次数过多，请在 {seconds} 秒后再试。</translation>
    </message>
    <message>
        <source>The records are encrypted. Sign in with your name and your passphrase.</source>
        <translation>案卷数据已加密，请用姓名和密码登录。</translation>
    </message>
    <message>
        <source>Choose a passphrase of at least {shortest} characters.</source>
        <translation>密码至少要有 {shortest} 个字符。</translation>
    </message>
    <message>
        <source>This passphrase is easily guessed. Choose several words that nobody would expect together.</source>
        <translation>这个密码容易被猜到，请选几个别人想不到会放在一起的词。</translation>
    </message>
    <message>
        <source>A recovery code has {expected} characters; {signs} were typed.</source>
        <translation>恢复码共 {expected} 个字符，目前输入了 {signs} 个。</translation>
    </message>
    <message>
        <source>Group {group} of the recovery code was not typed as it is printed. Compare it once more.</source>
        <translation>恢复码第 {group} 组与打印的不一致，请再核对一遍。</translation>
    </message>
    <message>
        <source>This is not the recovery code of these records; perhaps a newer one was printed since.</source>
        <translation>这不是本案卷库的恢复码，可能之后又打印过新的恢复码。</translation>
    </message>
    <message>
        <source>No recovery code was made for these records.</source>
        <translation>本案卷库没有生成过恢复码。</translation>
    </message>
    <message>
        <source>This computer does not keep the key any more. Sign in with your passphrase.</source>
        <translation>本机已不再保存密钥，请用密码登录。</translation>
    </message>
    <message>
        <source>The keyring of this computer's system does not answer. Sign in with your passphrase.</source>
        <translation>本机系统的密钥环没有响应，请用密码登录。</translation>
    </message>
    <message>
        <source>These records have keys already ({path}). Sign in with one of their passphrases.</source>
        <translation>本案卷库已有密钥（{path}），请用已有的密码登录。</translation>
    </message>
    <message>
        <source>The records are encrypted and their key file {path} is missing. Copy it there from the newest folder in “backups”; without it nobody can read them.</source>
        <translation>案卷数据已加密，但密钥文件 {path} 不见了。请从“backups”里最新的文件夹把它复制回原处；没有它，谁也读不出数据。</translation>
    </message>
    <message>
        <source>The key file {path} is damaged or was changed by hand. Copy it there from the newest folder in “backups”, then sign in as usual.</source>
        <translation>密钥文件 {path} 已损坏或被人改动。请从“backups”里最新的文件夹把它复制回原处，再照常登录。</translation>
    </message>
    <message>
        <source>The key file {path} was written by a newer version of this program. Install that one.</source>
        <translation>密钥文件 {path} 由更新版本的程序写成，请安装新版本。</translation>
    </message>
    <message>
        <source>The keys do not open {path}: it belongs to other keys, or its beginning is damaged. Copy the database and its key file from the same folder in “backups”.</source>
        <translation>密钥打不开 {path}：它属于另一套密钥，或者文件开头已损坏。请从“backups”的同一个文件夹把数据库和密钥文件一起复制回来。</translation>
    </message>
    <message>
        <source>The keys were changed by another program meanwhile. Lock the desk, sign in again and repeat.</source>
        <translation>密钥刚被另一个程序改动过。请锁定后重新登录，再做一次。</translation>
    </message>
    <message>
        <source>This passphrase was given to somebody else than {name}, as whom the records know its holder now. Let an administrator give you a new one, or use the recovery code.</source>
        <translation>数据中现在登记的使用人是{name}，而这个密码当初发给的是别人。请管理员重新设置密码，或者使用恢复码。</translation>
    </message>
    <message>
        <source>The key file beside the records is older than they know, as out of an old backup: passphrases in it may have been changed or taken away since. Put the present one back if it is at hand. Otherwise sign in with the recovery code, then give everybody a new passphrase.</source>
        <translation>记录旁边的密钥文件比记录所知的要旧，像是从旧备份里拿出来的：其中的密码后来可能已经更换或收回。现行的密钥文件如在手边，请放回原处；否则请用恢复码登录，再给每个人重新设密码。</translation>
    </message>
    <message>
        <source>This is the last passphrase: without it nobody could open the records. Give another person one.</source>
        <translation>这是最后一个密码，去掉后谁也打不开案卷。请先给另一位人员设密码。</translation>
    </message>
    <message>
        <source>There are no records at {path} that could be encrypted.</source>
        <translation>{path} 处没有可以加密的案卷数据。</translation>
    </message>
    <message>
        <source>Another window or program has the records open ({path}). Close it there and repeat.</source>
        <translation>另有窗口或程序正打开着案卷数据（{path}），请关闭后再做一次。</translation>
    </message>
    <message>
        <source>The copy of the records was not like the original, so nothing was exchanged. Check the disk, then repeat.</source>
        <translation>复制出来的数据与原数据不一致，因此没有替换。请检查磁盘后再做一次。</translation>
    </message>
    <message>
        <source>Only records in a file of this computer have keys of their own; a server guards its own.</source>
        <translation>只有存放在本机文件里的案卷才有自己的密钥；服务器上的由服务器保护。</translation>
    </message>
    <message>
        <source>A practice committee holds nobody's data: it is not encrypted.</source>
        <translation>练习用的调解委员会没有任何真实数据，不加密。</translation>
    </message>
    <message>
        <source>These records are not encrypted: nobody has a passphrase. `protect` encrypts them.</source>
        <translation>本案卷库没有加密，谁也没有密码。用 protect 可以加密。</translation>
    </message>
    <message>
        <source>Nobody of the staff has the name or work number “{name}”. Say who it is, with --user for oneself.</source>
        <translation>工作人员中没有姓名或工号为“{name}”的人。请写明是谁；本人用 --user。</translation>
    </message>
    <message>
        <source>This passphrase belongs to somebody who does not work here any more.</source>
        <translation>这个密码的主人已不在这里工作。</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Type them once more.</source>
        <translation>两次输入的密码不一致，请重新输入。</translation>
    </message>
    <message>
        <source>Others can read the file {path} with the passphrase. Let only its owner read it (chmod 600).</source>
        <translation>其他人也能读到存放密码的文件 {path}。请只让本人可读（chmod 600）。</translation>
    </message>
    <message>
        <source>This person does not use the desk any more. Another one can change that in the settings.</source>
        <translation>此人已停用。其他人可以在“设置”里恢复。</translation>
    </message>
    <message>
        <source>The records are not at their place ({path}). Bring them back from the newest backup.</source>
        <translation>数据不在原处（{path}）。请用最近的备份恢复。</translation>
    </message>
    <message>
        <source>The desk is locked. Sign in to go on.</source>
        <translation>工作台已锁定，登录后继续。</translation>
    </message>
    <message>
        <source>A kept file is sealed with keys that are not these ({sha256}). Bring it back from a backup of these records.</source>
        <translation>有一个存档文件是用另一套密钥加密的（{sha256}），请从本案卷库的备份恢复它。</translation>
    </message>
    <message>
        <source>A sealed file is damaged or not complete. Take another copy of it.</source>
        <translation>加密文件已损坏或不完整，请换用另一份。</translation>
    </message>
    <message>
        <source>A sealed file belongs to other keys. It can only be read with the key file that lay beside it.</source>
        <translation>加密文件属于另一套密钥，只有用当时与它放在一起的密钥文件才能读。</translation>
    </message>
    <message>
        <source>This request is not in the register any more.</source>
        <translation>登记簿里已没有这项请求。</translation>
    </message>
    <message>
        <source>This request was answered already.</source>
        <translation>这项请求已经答复。</translation>
    </message>
    <message>
        <source>{number} is not destroyed: it is kept until {until}, or has no term that ends.</source>
        <translation>{number}不能销毁：保管至{until}，或者没有会届满的期限。</translation>
    </message>
    <message>
        <source>{month} stays as it was handed in: {count} file(s) that it counted were destroyed since.</source>
        <translation>{month}的统计保持上报时的样子：其中有{count}卷此后已经销毁。</translation>
    </message>
    <message>
        <source>Somebody else approves the list: two people stand for it.</source>
        <translation>批准人须是另一人：销毁由两人负责。</translation>
    </message>
    <message>
        <source>Nobody of this name works here now. Who approves the list stands among the people in the settings.</source>
        <translation>这里没有在岗的此人。批准销毁清册的人须是“设置”中的工作人员。</translation>
    </message>
    <message>
        <source>Nothing is deleted for good today: the last work before today was on {last}. Is the clock of this computer right? If it is, this can be done tomorrow.</source>
        <translation>今天不作永久删除：今天以前最近一次工作是在 {last}。请核对本机时钟；时钟无误的，明天即可办理。</translation>
    </message>
    <message>
        <source>There is no backup in {path}. Choose a folder such as “20261123T120000Z”.</source>
        <translation>{path} 中没有备份。请选择形如“20261123T120000Z”的文件夹。</translation>
    </message>
    <message>
        <source>The backup {name} is not complete: {file} is missing. No other one beside it is whole.</source>
        <translation>备份 {name} 不完整，缺少 {file}。旁边也没有其他完好的备份。</translation>
    </message>
    <message>
        <source>The backup {name} is not complete: {file} is missing. The backup {other} is whole: take that one.</source>
        <translation>备份 {name} 不完整，缺少 {file}。备份 {other} 完好，请用那一份。</translation>
    </message>
    <message>
        <source>The backup {name} is damaged or was changed ({file}). Nothing was restored from it.</source>
        <translation>备份 {name} 已损坏或被改动（{file}）。没有从中恢复任何内容。</translation>
    </message>
    <message>
        <source>The backup {name} is damaged or was changed ({file}). The backup {other} is whole: take that one.</source>
        <translation>备份 {name} 已损坏或被改动（{file}）。备份 {other} 完好，请用那一份。</translation>
    </message>
    <message>
        <source>The folder {name} holds the backup {was}. Give the folder that name again.</source>
        <translation>文件夹 {name} 里其实是备份 {was}。请把文件夹改回原名。</translation>
    </message>
    <message>
        <source>The folder {name} holds the backup {was}. Give the folder that name again, or take {other}, which is whole.</source>
        <translation>文件夹 {name} 里其实是备份 {was}。请改回原名，或改用完好的 {other}。</translation>
    </message>
    <message>
        <source>The backup {name} was made under other keys than those of these records. Restore it in an empty folder, with the passphrase of that time.</source>
        <translation>备份 {name} 是用另外的密钥做的，与现有数据不符。请在空文件夹中用当时的密码恢复。</translation>
    </message>
    <message>
        <source>The backup {name} was made by a newer version of this program. Install that one, then restore.</source>
        <translation>备份 {name} 由更新版本的程序所做。请先安装该版本，再恢复。</translation>
    </message>
    <message>
        <source>The second place for backups is not there now: {path}. Put in the stick, or look for the share.</source>
        <translation>备份的第二存放处现在不在：{path}。请插入 U 盘，或检查共享盘。</translation>
    </message>
    <message>
        <source>Another program has the records open. Close it everywhere, then restore again. Nothing was changed.</source>
        <translation>另有程序正在使用数据。请全部关闭后再恢复。没有改动任何内容。</translation>
    </message>
    <message>
        <source>Beside the records lies a key file that does not belong to this backup ({path}). Move the records away first.</source>
        <translation>数据旁的密钥文件不属于这份备份（{path}）。请先把现有数据移走。</translation>
    </message>
    <message>
        <source>These records are on the office server: whoever keeps the server makes its backups there.</source>
        <translation>数据在办公室服务器上：备份由服务器管理人员在那里做。</translation>
    </message>
    <message>
        <source>The backup has no case with the number {number}.</source>
        <translation>备份中没有案号 {number}。</translation>
    </message>
    <message>
        <source>The file of {number} was destroyed after its term. It does not come back from a backup.</source>
        <translation>{number} 的案卷保管期满已销毁，不能从备份中取回。</translation>
    </message>
    <message>
        <source>Under the id of {number} today's records have another case, that of {applicant}. It is not written over; restore the backup on another computer to read the old one.</source>
        <translation>今天的记录里，{number}原来的编号位置上是另一件案件（申请人{applicant}），不予覆盖；如需查看旧案，请在另一台电脑上恢复该备份。</translation>
    </message>
    <message>
        <source>The backup {name} is of another committee, and nothing was restored. Is it meant? Then move these records away first.</source>
        <translation>备份{name}属于另一家调解委员会，未作任何恢复。确需恢复的，请先将现有记录移走。</translation>
    </message>
    <message>
        <source>Nothing of {number} is gone or changed since this backup.</source>
        <translation>自这份备份以来，{number} 没有缺少或改动之处。</translation>
    </message>
    <message>
        <source>{number} cannot come back as it was: what came since stands in its place. Nothing was changed.</source>
        <translation>{number} 无法恢复原样：此后的内容占了它的位置。没有改动任何内容。</translation>
    </message>
    <message>
        <source>This entry was written by this very step and cannot be erased with it.</source>
        <translation>这条留痕是本次操作自己写入的，不能随之删除。</translation>
    </message>
    <message>
        <source>The key of the audit trail is missing from the database. Go back to the last good backup.</source>
        <translation>数据库中缺少留痕链的密钥。请恢复最近一份完好的备份。</translation>
    </message>
    <message>
        <source>The committee works at another place by now: these records were moved there and take nothing any more. Open the new place.</source>
        <translation>调委会已迁到别处：这里的记录已全部迁走，不再接受新内容。请打开新的地方。</translation>
    </message>
    <message>
        <source>There is no committee in these records to be moved.</source>
        <translation>这里的记录中没有可以迁移的调委会。</translation>
    </message>
    <message>
        <source>There are records of another committee at the new place. Nothing was moved; choose an empty one.</source>
        <translation>新地方已有另一个调委会的记录。没有迁移任何内容；请选择一个空的地方。</translation>
    </message>
    <message>
        <source>What came to the new place differs from the old one ({table}). Nothing was moved; the old place stays as it was.</source>
        <translation>迁到新地方的内容与原来不一致（{table}）。没有迁移任何内容；原来的地方保持不变。</translation>
    </message>
    <message>
        <source>The chain of the audit trail says something else at the new place. Nothing was moved; the old place stays as it was.</source>
        <translation>新地方的留痕链与原来不一致。没有迁移任何内容；原来的地方保持不变。</translation>
    </message>
    <message>
        <source>The line to the office server broke while this was being saved, and nobody can say yet whether it arrived. What you typed stays here; try again when the server answers: nothing is saved twice.</source>
        <translation>保存时与办公室服务器的连接中断，目前还不能确定是否已存上。您输入的内容仍在这里；服务器恢复后请再试一次，不会重复保存。</translation>
    </message>
    <message>
        <source>The line was broken, but what you saved before has arrived. Nothing was saved twice; look at it again before you go on.</source>
        <translation>刚才连接中断，但之前保存的内容已经存上，没有重复保存。请先看一遍，再继续。</translation>
    </message>
    <message>
        <source>The office server does not take this login and password: mistyped, or the password has expired. Try again, or ask the administrator for a new one.</source>
        <translation>办公室服务器不接受此登录名和密码：可能输错，或密码已过期。请再试一次，或请管理员给您新密码。</translation>
    </message>
    <message>
        <source>The office server lets this login not in from here. Ask the administrator or whoever keeps the server.</source>
        <translation>办公室服务器不允许此登录名从这里登录。请联系管理员或维护服务器的人。</translation>
    </message>
    <message>
        <source>The office server has no such database. Check its name, or ask whoever keeps the server.</source>
        <translation>办公室服务器上没有这个数据库。请核对名称，或询问维护服务器的人。</translation>
    </message>
    <message>
        <source>The office server does not allow this with your login. Nothing was saved; ask the administrator for the right to it.</source>
        <translation>办公室服务器不允许您的登录名做这件事。没有保存任何内容；如有需要，请管理员给您权限。</translation>
    </message>
    <message>
        <source>This server is a copy that can only be read. Nothing was saved; connect to the main server of the office.</source>
        <translation>这台服务器是只读副本。没有保存任何内容；请连接办公室的主服务器。</translation>
    </message>
    <message>
        <source>The disk of the office server is full. Nothing was lost and what you typed stays; tell whoever keeps the server, then try again.</source>
        <translation>办公室服务器的磁盘已满。没有丢失任何内容，您输入的仍在；请告知维护服务器的人，然后再试。</translation>
    </message>
    <message>
        <source>The office server takes no more work at this moment. Try again in a minute.</source>
        <translation>办公室服务器此刻太忙。请过一分钟再试。</translation>
    </message>
    <message>
        <source>The office server is just starting or stopping. Try again in a minute.</source>
        <translation>办公室服务器正在启动或停止。请过一分钟再试。</translation>
    </message>
    <message>
        <source>The certificate of the office server is not the expected one, so nothing was sent to it. Tell whoever keeps the server; do not go on over this line.</source>
        <translation>办公室服务器的证书与预期不符，因此没有向它发送任何内容。请告知维护服务器的人；不要继续使用此连接。</translation>
    </message>
    <message>
        <source>The line to the office server cannot be encrypted, so nothing was sent. Tell whoever keeps the server.</source>
        <translation>与办公室服务器的连接无法加密，因此没有发送任何内容。请告知维护服务器的人。</translation>
    </message>
    <message>
        <source>Nobody knows a server of this name. Check the address and the network, then try again.</source>
        <translation>找不到这个名称的服务器。请检查地址和网络，然后再试。</translation>
    </message>
    <message>
        <source>This is for a PostgreSQL server: give its URL, postgresql://…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This server is PostgreSQL {found}; the desk needs version {oldest} or a newer one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The login {login} may not make roles on this server. Use one that may (CREATEROLE), or ask whoever keeps it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The login {login} may not make the database {name}. Have it made first (encoding UTF8), or use another login.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This database keeps its texts as {found}; the desk needs UTF8. Give the name of a new one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{name}” will not do as the name of the database: small letters, digits and _, a letter first, 40 at most.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The database {name} belongs to somebody else on this server. Give the name of a new one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>On this server everybody may make tables in the schema public, and this login cannot stop it. Let an administrator of the server run: REVOKE CREATE ON SCHEMA public FROM PUBLIC.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A password has no place in the command: others see it there. Leave it out; it is asked for, or read from --password-file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody works on this server yet: name the first administrator with --administrator.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody of the name {name} has a login on this server.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>These records are not on a server where everybody has a login. `mediator-desk server init` makes it one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The office server leaves this to administrators. Ask one of them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This person has a login on the server already.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This person has no login on the server.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Secretaries and administrators see all cases: who keeps figures and looks for duplicates must. Choose another role, or all cases.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is the last administrator with a login. Give somebody else that role first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody takes their own login away. Ask another administrator.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This mediator was told things in private, which nobody else may come to read. Add the person as a new mediator.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server takes no password as text. Use a desk of this version to choose one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This file is too large to be an invitation.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This file is no invitation, or it was damaged on its way. Ask the administrator to send it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This invitation was made by a newer desk. Bring the desk on this computer up to date first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This invitation leads to another computer over a line that is not encrypted. Ask the administrator for another.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This invitation was good until {until}. Ask the administrator for a new one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Without TLS one comes only to a server on this very computer. Leave --plain away.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file {path} holds no certificate in PEM form (-----BEGIN CERTIFICATE-----).</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ServeDialog</name>
    <message>
        <source>The paper went out to all parties</source>
        <translation>登记：已送给各方当事人</translation>
    </message>
    <message>
        <source>Enter it for all</source>
        <translation>全部登记</translation>
    </message>
    <message>
        <source>Each party of a meeting gets a line with its own receipt; who was served already is left out.</source>
        <translation>每一方当事人登记一条，各有一份回证；已经送达过的不再登记。</translation>
    </message>
    <message>
        <source>{at}  {applicant} and {respondent}</source>
        <translation>{at}　{applicant}与{respondent}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 场</numerusform>
        </translation>
    </message>
    <message>
        <source>Which paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>How</source>
        <translation>送达方式</translation>
    </message>
    <message>
        <source>Went out on</source>
        <translation>送出日期</translation>
    </message>
    <message>
        <source>Who serves it</source>
        <translation>送达人</translation>
    </message>
</context>
<context>
    <name>ServedListDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>受送达人</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>送出</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>送达回证</translation>
    </message>
</context>
<context>
    <name>SessionDialog</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The meeting takes place although it is no working day</source>
        <translation>虽为休息日，仍安排调解</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>调解室</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>未选调解室</translation>
    </message>
    <message>
        <source>Address or link</source>
        <translation>地址或链接</translation>
    </message>
    <message>
        <source>Public, because the parties want it</source>
        <translation>当事人要求公开进行</translation>
    </message>
    <message>
        <source>Link or number of the online meeting</source>
        <translation>线上会议的链接或会议号</translation>
    </message>
    <message>
        <source>Where the visit goes</source>
        <translation>上门的地址</translation>
    </message>
    <message>
        <source>This day is over already.</source>
        <translation>这一天已经过去。</translation>
    </message>
    <message>
        <source>After the last day of the mediation, {day}</source>
        <translation>超过调解期限（{day}）</translation>
    </message>
    <message>
        <source>Outside office hours ({hours})</source>
        <translation>不在办公时间内（{hours}）</translation>
    </message>
</context>
<context>
    <name>SessionMode</name>
    <message>
        <source>On site</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>线上</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>上门</translation>
    </message>
</context>
<context>
    <name>SessionResult</name>
    <message>
        <source>Agreement reached</source>
        <translation>达成协议</translation>
    </message>
    <message>
        <source>No agreement</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>To be continued</source>
        <translation>继续调解</translation>
    </message>
</context>
<context>
    <name>SessionRole</name>
    <message>
        <source>Party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Relative or friend</source>
        <translation>亲友</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>其他参加人</translation>
    </message>
</context>
<context>
    <name>SessionState</name>
    <message>
        <source>Planned</source>
        <translation>已排期</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已进行</translation>
    </message>
    <message>
        <source>Adjourned</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>SetAsideDialog</name>
    <message>
        <source>Set this row aside?</source>
        <translation>不再处理这一行？</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>不再处理</translation>
    </message>
    <message>
        <source>Row {row} of {file}, {number}. It waits no longer, but stays kept as it came; should it come again corrected, it can still be taken in.</source>
        <translation>{file} 第 {row} 行，{number}。此行不再等待处理，但原样保留；更正后再次导出的，仍可收入。</translation>
    </message>
    <message>
        <source>What you typed into its fields is not kept.</source>
        <translation>您在各栏填写的内容不会保存。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The words are kept with the row.</source>
        <translation>理由随该行一并保存。</translation>
    </message>
</context>
<context>
    <name>SettingList</name>
    <message>
        <source>Nothing stands here yet. The button above adds the first.</source>
        <translation>这里还没有内容，请用上方按钮添加第一项。</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Wording of papers…</source>
        <translation>文书用语…</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>调解组织</translation>
    </message>
    <message>
        <source>People and rooms</source>
        <translation>人员与调解室</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Insurers</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Subsidies</source>
        <translation>补贴标准</translation>
    </message>
    <message>
        <source>Monthly form</source>
        <translation>月报表类型</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>The window speaks the other language when the program is opened again.</source>
        <translation>重新打开程序后，界面语言随之改变。</translation>
    </message>
</context>
<context>
    <name>Settled</name>
    <message>
        <source>As the committee's setting says</source>
        <translation>按本会设置</translation>
    </message>
    <message>
        <source>Counts as success</source>
        <translation>计为成功</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>不计为成功</translation>
    </message>
</context>
<context>
    <name>SettlementOfferState</name>
    <message>
        <source>Stands</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Acceptance rescinded</source>
        <translation>已撤销接受</translation>
    </message>
</context>
<context>
    <name>SeveralMediatorsDialog</name>
    <message>
        <source>The mediators of this case</source>
        <translation>本案调解员</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Every one of them signs the agreement.</source>
        <translation>每位调解员都须在协议书上签名。</translation>
    </message>
    <message>
        <source>{name} (presides)</source>
        <translation>{name}（主持）</translation>
    </message>
    <message>
        <source>{name} (beside)</source>
        <translation>{name}（参与）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Add a mediator</source>
        <translation>新增调解员</translation>
    </message>
    <message>
        <source>Another presides</source>
        <translation>变更主持人</translation>
    </message>
    <message>
        <source>One leaves</source>
        <translation>退出调解</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变更事项</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人选</translation>
    </message>
    <message>
        <source>Choose a mediator</source>
        <translation>请选择调解员</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Who knows of the tie, and why it does not matter here. The words stay in the history.</source>
        <translation>谁知悉该关系、为何不影响公正，写明后留存在历程中。</translation>
    </message>
    <message>
        <source>Why in spite of the tie</source>
        <translation>有关联仍予指定的理由</translation>
    </message>
</context>
<context>
    <name>Sex</name>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
</context>
<context>
    <name>SheetActs</name>
    <message>
        <source>The day sheet was handed to the printer</source>
        <translation>今日单已送打印机</translation>
    </message>
    <message>
        <source>Is the printer connected? Save the sheet as a PDF, or try again.</source>
        <translation>打印机接好了吗？可以先存为 PDF，或再试一次。</translation>
    </message>
    <message>
        <source>The printer does not take the day sheet</source>
        <translation>打印机没有接收今日单</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The day sheet is saved</source>
        <translation>今日单已保存</translation>
    </message>
    <message>
        <source>Save the day sheet as PDF</source>
        <translation>今日单存为 PDF</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>The printer does not take the day sheet</source>
        <translation>打印机没有接收今日单</translation>
    </message>
    <message>
        <source>The day sheet is saved</source>
        <translation>今日单已保存</translation>
    </message>
</context>
<context>
    <name>Sight</name>
    <message>
        <source>Own cases and those of nobody</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All cases</source>
        <translation>全部案件</translation>
    </message>
    <message>
        <source>Closed and archived cases</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SignInPane</name>
    <message>
        <source>The records are encrypted on this computer. The desk locks itself when nobody uses it.</source>
        <translation>数据在这台电脑上加密保存。无人操作时自动锁定。</translation>
    </message>
    <message>
        <source>Mediation desk</source>
        <translation>调解台</translation>
    </message>
    <message>
        <source>The committee at this computer</source>
        <translation>这台电脑上的调委会</translation>
    </message>
    <message>
        <source>On this computer, encrypted</source>
        <translation>这台电脑 · 已加密</translation>
    </message>
    <message>
        <source>Name or work number</source>
        <translation>姓名或工号</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Remember the name here</source>
        <translation>这台电脑上记住姓名</translation>
    </message>
    <message>
        <source>Forgotten passphrase</source>
        <translation>忘记密码</translation>
    </message>
    <message>
        <source>Next time by this computer's keyring</source>
        <translation>下次用系统钥匙串登录</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign in by the keyring</source>
        <translation>用系统钥匙串登录</translation>
    </message>
    <message>
        <source>Another person with a passphrase can give you a new one in the settings. If nobody can, type the recovery code from the paper.</source>
        <translation>有密码的同事可以在“设置”里给您换一个。如果没人能登录，请输入纸上的恢复码。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Open with the recovery code</source>
        <translation>用恢复码打开</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>返回密码登录</translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Type your name or work number.</source>
        <translation>请输入姓名或者工号。</translation>
    </message>
</context>
<context>
    <name>SignInView</name>
    <message>
        <source>Good morning, please sign in</source>
        <translation>早上好，请登录</translation>
    </message>
    <message>
        <source>Good afternoon, please sign in</source>
        <translation>下午好，请登录</translation>
    </message>
    <message>
        <source>Good evening, please sign in</source>
        <translation>晚上好，请登录</translation>
    </message>
</context>
<context>
    <name>SignatureManner</name>
    <message>
        <source>Signed</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>盖章</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>按指印</translation>
    </message>
    <message>
        <source>Signed electronically</source>
        <translation>电子签名</translation>
    </message>
</context>
<context>
    <name>SignatureRow</name>
    <message>
        <source>{signer} · wanted, not needed to take effect</source>
        <translation>{signer} · 要补，不影响生效</translation>
    </message>
    <message>
        <source>Day of the mark of {name}</source>
        <translation>{name}的签署日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Manner of the mark of {name}</source>
        <translation>{name}的签署方式</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>{name} 代签</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Who signed for {name}</source>
        <translation>谁为{name}签署</translation>
    </message>
</context>
<context>
    <name>SignedScan</name>
    <message>
        <source>Scan of the signed paper</source>
        <translation>签署件扫描</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>已附</translation>
    </message>
    <message>
        <source>The code on the paper says which one it is.</source>
        <translation>凭纸上的二维码认出是哪一份。</translation>
    </message>
    <message>
        <source>Attach a scan…</source>
        <translation>附上扫描件…</translation>
    </message>
    <message>
        <source>Scans and photos (*.pdf *.jpg *.jpeg *.png *.bmp *.tif *.tiff *.webp *.gif)</source>
        <translation>扫描件和照片 (*.pdf *.jpg *.jpeg *.png *.bmp *.tif *.tiff *.webp *.gif)</translation>
    </message>
    <message>
        <source>The scan is looked at…</source>
        <translation>正在识别扫描件…</translation>
    </message>
    <message>
        <source>The scan is attached to {number}</source>
        <translation>扫描件已附到 {number}</translation>
    </message>
    <message>
        <source>Nothing was attached, and the file is where it was.</source>
        <translation>没有附上，文件还在原处。</translation>
    </message>
    <message>
        <source>No code can be read on this scan. Is it the paper {counts}? {kept}</source>
        <translation>扫描件上认不出二维码。它是 {counts} 吗？{kept}</translation>
    </message>
    <message>
        <source>This scan shows several papers ({number}). Scan each by itself. {kept}</source>
        <translation>扫描件里有几份文书（{number}），请分开扫描。{kept}</translation>
    </message>
    <message>
        <source>The code names {number}, but it is not one that was issued here. {kept}</source>
        <translation>二维码写的是 {number}，但不是这里出的文书。{kept}</translation>
    </message>
    <message>
        <source>This is {number}, another paper, of the case {case}. {kept}</source>
        <translation>这是另一份文书 {number}（案号 {case}）。{kept}</translation>
    </message>
    <message>
        <source>This is {number}, which was taken back; the paper that counts is {counts}. Was the right one signed? {kept}</source>
        <translation>这是已收回的 {number}，现在有效的是 {counts}。签的是不是有效的那一份？{kept}</translation>
    </message>
    <message>
        <source>The scan does not match</source>
        <translation>扫描件对不上</translation>
    </message>
    <message>
        <source>Attach it to {number}</source>
        <translation>附到 {number}</translation>
    </message>
    <message>
        <source>It is this paper: attach it</source>
        <translation>就是这一份，附上</translation>
    </message>
</context>
<context>
    <name>SignerKind</name>
    <message>
        <source>Party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Committee's seal</source>
        <translation>委员会印章</translation>
    </message>
</context>
<context>
    <name>SigningDialog</name>
    <message>
        <source>Who has signed?</source>
        <translation>谁已签署？</translation>
    </message>
    <message>
        <source>Enter the marks</source>
        <translation>登记签署</translation>
    </message>
    <message>
        <source>The paper says so. To choose another rule, take it back to draft before anybody signs.</source>
        <translation>协议书上就是这样写的。要改生效方式，请在有人签字以前退回草稿。</translation>
    </message>
    <message>
        <source>Day of all marks</source>
        <translation>全部签名的日期</translation>
    </message>
    <message>
        <source>All of them on this day</source>
        <translation>全部在这一天签</translation>
    </message>
    <message>
        <source>A party refuses to sign…</source>
        <translation>有人拒签…</translation>
    </message>
    <message>
        <source>Sign a copy electronically…</source>
        <translation>给副本加电子签名…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{done} of {count} marks are there</source>
        <translation>已签 {done} / {count}</translation>
    </message>
    <message>
        <source>The agreement is in force since {day}</source>
        <translation>协议自 {day} 起生效</translation>
    </message>
    <message>
        <source>The parties may jointly ask a court for confirmation until {day}.</source>
        <translation>双方可在 {day} 前（含当日）共同申请司法确认。</translation>
    </message>
    <message>
        <source>No mark is ticked</source>
        <translation>还没有勾选</translation>
    </message>
    <message>
        <source>Tick those who have signed.</source>
        <translation>请勾选已经签署的人。</translation>
    </message>
</context>
<context>
    <name>SpeakBox</name>
    <message>
        <source>What it is</source>
        <translation>内容类别</translation>
    </message>
    <message>
        <source>Alt+1 to Alt+5</source>
        <translation>Alt+1 到 Alt+5</translation>
    </message>
    <message>
        <source>Ctrl+Enter notes it down, kept by itself</source>
        <translation>Ctrl+Enter 记下，自动保存</translation>
    </message>
    <message>
        <source>Only {mediator} and who writes it down may see this. {key} covers it.</source>
        <translation>只有{mediator}和记录的人能看。按 {key} 遮住。</translation>
    </message>
    <message>
        <source>You change what {name} told in private. Esc leaves it. {key} covers it.</source>
        <translation>正在修改{name}的背靠背谈话。Esc 不改，{key} 遮住。</translation>
    </message>
</context>
<context>
    <name>SpeakField</name>
    <message>
        <source>What is being said</source>
        <translation>正在说的话</translation>
    </message>
    <message>
        <source>What you write of private talk is covered. Show it.</source>
        <translation>正在写的背靠背内容已遮住，点击显示。</translation>
    </message>
    <message>
        <source>Covered: F7 or a click shows what you write.</source>
        <translation>已遮住：按 F7 或点击显示正在写的内容。</translation>
    </message>
</context>
<context>
    <name>SpeakerChips</name>
    <message>
        <source>Who is speaking</source>
        <translation>谁在说</translation>
    </message>
    <message>
        <source>In private</source>
        <translation>背靠背</translation>
    </message>
    <message>
        <source>What you typed in private waits here.</source>
        <translation>背靠背中输入的内容留在这里。</translation>
    </message>
</context>
<context>
    <name>StaffDialog</name>
    <message>
        <source>Add somebody who uses the desk</source>
        <translation>新增使用人员</translation>
    </message>
    <message>
        <source>Change a member of the staff</source>
        <translation>修改使用人员</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>What he or she does here</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Typed in place of the name when signing in. May stay empty.</source>
        <translation>登录时可以代替姓名，可以不填。</translation>
    </message>
    <message>
        <source>Work number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Without the tick the name stays in the history, and can no longer be chosen.</source>
        <translation>取消勾选后姓名仍保留在历程中，但不能再选用。</translation>
    </message>
    <message>
        <source>Uses the desk</source>
        <translation>使用本系统</translation>
    </message>
</context>
<context>
    <name>StartEvent</name>
    <message>
        <source>From the day it was received</source>
        <translation>自收到之日</translation>
    </message>
    <message>
        <source>From the day papers were asked for</source>
        <translation>自通知补正之日</translation>
    </message>
    <message>
        <source>From the day it was passed to the insurer</source>
        <translation>自转交保险公司之日</translation>
    </message>
    <message>
        <source>From the day of acceptance</source>
        <translation>自受理之日</translation>
    </message>
    <message>
        <source>From the day the court's papers were signed for</source>
        <translation>自签收法院材料之日</translation>
    </message>
    <message>
        <source>From the day of the proposal</source>
        <translation>自提出方案之日</translation>
    </message>
    <message>
        <source>From the day of agreeing</source>
        <translation>自达成协议之日</translation>
    </message>
    <message>
        <source>From the day of effect</source>
        <translation>自协议生效之日</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>Made {moment} by {name}</source>
        <translation>{name} 制作于 {moment}</translation>
    </message>
    <message>
        <source>Open before</source>
        <translation>期初未结</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>新收</translation>
    </message>
    <message>
        <source>concluded</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>open after</source>
        <translation>期末未结</translation>
    </message>
    <message>
        <source>Complaints:</source>
        <translation>投诉：</translation>
    </message>
    <message>
        <source>Consultations:</source>
        <translation>咨询：</translation>
    </message>
    <message>
        <source>even</source>
        <translation>相等</translation>
    </message>
    <message>
        <source>NOT even</source>
        <translation>不相等</translation>
    </message>
    <message>
        <source>received</source>
        <translation>新收</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>{count} cases; no rate under {least}</source>
        <translation>{count} 件；少于 {least} 件不列率</translation>
    </message>
    <message>
        <source>By insurer</source>
        <translation>按保险公司</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Numerator ÷ denominator</source>
        <translation>分子 ÷ 分母</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Nothing was counted in this period.</source>
        <translation>本期没有统计到案件。</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>其他 {count} 家</translation>
    </message>
    <message>
        <source>under {count} cases</source>
        <translation>少于 {count} 件</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Mediated</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Concluded</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>By cause</source>
        <translation>按原因</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>cases accepted</source>
        <translation>受理件数</translation>
    </message>
    <message>
        <source>Nothing was accepted in this period.</source>
        <translation>本期没有受理案件。</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>暂计</translation>
    </message>
    <message>
        <source>{count} of {total} months frozen</source>
        <translation>{total} 个月中 {count} 个月已冻结</translation>
    </message>
    <message>
        <source>Frozen {day}, {name}</source>
        <translation>已冻结，{day} {name}</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>近 12 个月</translation>
    </message>
    <message>
        <source>Nothing was counted in these months.</source>
        <translation>这些月份没有统计到案件。</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>达成协议</translation>
    </message>
    <message>
        <source>Not agreed</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>Withdrawn, referred</source>
        <translation>撤回、转办</translation>
    </message>
    <message>
        <source>Where cases went</source>
        <translation>办结去向</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>收结情况</translation>
    </message>
    <message>
        <source>12 months, cases</source>
        <translation>近 12 个月，件</translation>
    </message>
    <message>
        <source>median {median} days, oldest {oldest}</source>
        <translation>期末；中位数 {median} 天，最长 {oldest} 天</translation>
    </message>
    <message>
        <source>Open cases by age</source>
        <translation>未结案件时长</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>未结案件</translation>
    </message>
    <message>
        <source>Days since acceptance</source>
        <translation>自受理起天数</translation>
    </message>
    <message>
        <source>Nothing was open at the end of the period.</source>
        <translation>期末没有未结案件。</translation>
    </message>
    <message>
        <source>With whom the cases are</source>
        <translation>调解员工作量</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>未分派</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>open at the end of the period</source>
        <translation>期末未结</translation>
    </message>
    <message>
        <source>All definitions side by side</source>
        <translation>各口径对照</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Breakdown: {dimension}</source>
        <translation>分类：{dimension}</translation>
    </message>
    <message>
        <source>Claimed (10,000)</source>
        <translation>请求（万元）</translation>
    </message>
    <message>
        <source>Agreed (10,000)</source>
        <translation>协议（万元）</translation>
    </message>
    <message>
        <source>Paid (10,000)</source>
        <translation>已付（万元）</translation>
    </message>
    <message>
        <source>Not concluded yet</source>
        <translation>尚未办结</translation>
    </message>
    <message>
        <source>Agreement reached</source>
        <translation>达成协议</translation>
    </message>
    <message>
        <source>Within the time limit</source>
        <translation>期限内办结</translation>
    </message>
    <message>
        <source>Judicial confirmation</source>
        <translation>司法确认</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Followed up</source>
        <translation>回访率</translation>
    </message>
    <message>
        <source>Complaints received</source>
        <translation>收到投诉</translation>
    </message>
    <message>
        <source>Consultations received</source>
        <translation>收到咨询</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>件</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Exactly: claimed {claimed} yuan, agreed {agreed} yuan, paid {paid} yuan</source>
        <translation>精确金额：请求 {claimed} 元，协议 {agreed} 元，已付 {paid} 元</translation>
    </message>
    <message>
        <source>Amount agreed</source>
        <translation>协议金额</translation>
    </message>
    <message>
        <source>10,000 yuan</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>median; mean {days}, nine of ten within {most}</source>
        <translation>中位数；平均 {days} 天，九成在 {most} 天内</translation>
    </message>
    <message>
        <source>{period}: {days} days</source>
        <translation>{period}：{days} 天</translation>
    </message>
    <message>
        <source>Days to conclude</source>
        <translation>办结用时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Calendar days from acceptance to conclusion, of the cases concluded in the period</source>
        <translation>本期办结案件自受理至办结的自然日</translation>
    </message>
    <message>
        <source>before {rate}</source>
        <translation>上期 {rate}</translation>
    </message>
    <message>
        <source>Performed</source>
        <translation>履行率</translation>
    </message>
    <message>
        <source>by amount {rate}</source>
        <translation>按金额 {rate}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>a year ago</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>{difference} ({share})</source>
        <translation>{difference}（{share}）</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>StatisticsHead</name>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Earlier (Alt+Left)</source>
        <translation>上一期 (Alt+Left)</translation>
    </message>
    <message>
        <source>Later (Alt+Right)</source>
        <translation>下一期 (Alt+Right)</translation>
    </message>
    <message>
        <source>Freeze…</source>
        <translation>冻结…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Count only some cases (Ctrl+Shift+F)</source>
        <translation>只统计部分案件 (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>How long the period is</source>
        <translation>统计周期</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Monthly report (Excel)</source>
        <translation>统计报表（Excel）</translation>
    </message>
    <message>
        <source>Write the workbook of this period (Ctrl+E)</source>
        <translation>导出本期工作簿 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>月报</translation>
    </message>
    <message>
        <source>Monthly report (on paper)</source>
        <translation>月报（纸质）</translation>
    </message>
    <message>
        <source>Look at the report on paper, print it, save it as PDF (Ctrl+P)</source>
        <translation>预览月报，打印或存为PDF（Ctrl+P）</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>StatisticsView</name>
    <message>
        <source>Where cases went</source>
        <translation>办结去向</translation>
    </message>
    <message>
        <source>By insurer</source>
        <translation>按保险公司</translation>
    </message>
    <message>
        <source>By cause</source>
        <translation>按原因</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>收结情况</translation>
    </message>
    <message>
        <source>Open cases by age</source>
        <translation>未结案件时长</translation>
    </message>
    <message>
        <source>With whom the cases are</source>
        <translation>调解员工作量</translation>
    </message>
    <message>
        <source>What is corrected later shows in the month of the correction</source>
        <translation>此后的更正记入更正当月</translation>
    </message>
    <message>
        <source>Report with names in full…</source>
        <translation>导出含全名的月报…</translation>
    </message>
    <message>
        <source>Freeze this month…</source>
        <translation>冻结本月…</translation>
    </message>
    <message>
        <source>Take the freeze back…</source>
        <translation>解除冻结…</translation>
    </message>
</context>
<context>
    <name>StepsDialog</name>
    <message>
        <source>Set the next step</source>
        <translation>设置下一步</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>下一步做什么</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>由谁办理</translation>
    </message>
    <message>
        <source>Myself</source>
        <translation>本人</translation>
    </message>
</context>
<context>
    <name>SubmissionKind</name>
    <message>
        <source>Complaint</source>
        <translation>我要投诉</translation>
    </message>
    <message>
        <source>Request for mediation</source>
        <translation>我要调处</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>回访评价</translation>
    </message>
</context>
<context>
    <name>SubmissionPane</name>
    <message>
        <source>The matter as it came</source>
        <translation>提交的原始内容</translation>
    </message>
    <message>
        <source>Proposed: a person decides</source>
        <translation>审查建议（由人决定）</translation>
    </message>
    <message>
        <source>Please compare with the papers</source>
        <translation>请与证件核对</translation>
    </message>
    <message>
        <source>Noticed on arrival</source>
        <translation>收件提示</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>争议</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>争议金额</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>New facts or reasons</source>
        <translation>新事实新理由</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>保单号</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报案号</translation>
    </message>
    <message>
        <source>Claim number</source>
        <translation>赔案号</translation>
    </message>
</context>
<context>
    <name>Subsidies</name>
    <message>
        <source>every other</source>
        <translation>其他各种难易</translation>
    </message>
    <message>
        <source>{score} points and more</source>
        <translation>{score} 分及以上</translation>
    </message>
    <message>
        <source>before {last}</source>
        <translation>{last} 以前</translation>
    </message>
    <message>
        <source>on any day</source>
        <translation>不限日期</translation>
    </message>
    <message>
        <source>from {first} on</source>
        <translation>{first} 起</translation>
    </message>
    <message>
        <source>All mediators</source>
        <translation>全部调解员</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>This time</source>
        <translation>本次</translation>
    </message>
    <message>
        <source>Why nothing</source>
        <translation>不补贴的原因</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制作</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why withdrawn</source>
        <translation>撤回原因</translation>
    </message>
    <message>
        <source>every difficulty</source>
        <translation>不分难易</translation>
    </message>
    <message>
        <source>{difficulty}, from {score} points</source>
        <translation>{difficulty}，{score}分起</translation>
    </message>
    <message>
        <source>{applicant} and {respondent}</source>
        <translation>{applicant} 与 {respondent}</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难易</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Concluded</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Looked through; the file is not bound</source>
        <translation>检查得分；卷宗还没有装订</translation>
    </message>
    <message>
        <source>As the file was bound</source>
        <translation>装订时的得分</translation>
    </message>
    <message>
        <source>from {score}</source>
        <translation>{score} 分起</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>暂不申报</translation>
    </message>
    <message>
        <source>to apply for</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>applied for</source>
        <translation>已申报</translation>
    </message>
</context>
<context>
    <name>SubsidiesDialog</name>
    <message>
        <source>Case subsidies</source>
        <translation>案件补贴（以案定补）</translation>
    </message>
    <message>
        <source>Apply for these…</source>
        <translation>申报…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The files are looked through</source>
        <translation>正在检查卷宗</translation>
    </message>
    <message>
        <source>Apply for the subsidies of {count} case(s), {amount} yuan?</source>
        <translation>申报 {count} 件案件的补贴，合计 {amount} 元？</translation>
    </message>
    <message>
        <source>The list is kept as it is now. None of its cases can be applied for again, unless the list is withdrawn with a reason.</source>
        <translation>申报按现在的内容保存。其中的案件不能重复申报，除非写明原因撤回。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>Print and publish it</source>
        <translation>打印和公示</translation>
    </message>
    <message>
        <source>The list is made.</source>
        <translation>申报已经制作。</translation>
    </message>
    <message>
        <source>Case subsidies {period}</source>
        <translation>案件补贴 {period}</translation>
    </message>
    <message>
        <source>Mediators and their sums</source>
        <translation>各调解员的补贴合计</translation>
    </message>
    <message>
        <source>Look files through</source>
        <translation>检查未装订的卷宗</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>暂不申报</translation>
    </message>
    <message>
        <source>Lists made…</source>
        <translation>已申报…</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上一个月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下一个月</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Three months up to it</source>
        <translation>截至本月的三个月</translation>
    </message>
    <message>
        <source>The year up to it</source>
        <translation>年初至本月</translation>
    </message>
    <message>
        <source>Concluded in</source>
        <translation>结案时间</translation>
    </message>
    <message>
        <source>With a subsidy</source>
        <translation>可补贴</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>不补贴</translation>
    </message>
    <message>
        <source>Which cases</source>
        <translation>哪些案件</translation>
    </message>
    <message>
        <source>Cases with a subsidy</source>
        <translation>可补贴案件</translation>
    </message>
    <message>
        <source>Cases without</source>
        <translation>不补贴案件</translation>
    </message>
    <message>
        <source>{paid} case(s) bring {amount} yuan; {unpaid} bring nothing, each with its reason.</source>
        <translation>{paid} 件可补贴，合计 {amount} 元；{unpaid} 件不补贴，各有原因。</translation>
    </message>
    <message>
        <source>{count} of them wait for the score of their file: bind it, or look it through.</source>
        <translation>其中 {count} 件只差卷宗得分：请装订，或者先检查。</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>恢复申报</translation>
    </message>
</context>
<context>
    <name>SubsidyKind</name>
    <message>
        <source>Agreed and confirmed by a court</source>
        <translation>司法确认</translation>
    </message>
    <message>
        <source>Written agreement, performed</source>
        <translation>书面协议，已履行</translation>
    </message>
    <message>
        <source>Written agreement</source>
        <translation>书面协议</translation>
    </message>
    <message>
        <source>Oral agreement</source>
        <translation>口头协议</translation>
    </message>
    <message>
        <source>Mediated without an agreement</source>
        <translation>调解未达成协议</translation>
    </message>
</context>
<context>
    <name>SubsidyListsDialog</name>
    <message>
        <source>Subsidies that were applied for</source>
        <translation>已申报的补贴</translation>
    </message>
    <message>
        <source>Application…</source>
        <translation>申报表…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Subsidies applied for, {month}</source>
        <translation>已申报补贴 {month}</translation>
    </message>
    <message>
        <source>A list says for ever what it said when it was made. Withdrawn, its cases are free again.</source>
        <translation>申报一经制作，内容不再改变；撤回后，其中的案件可以重新申报。</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>申报清单</translation>
    </message>
    <message>
        <source>Nothing was applied for yet.</source>
        <translation>还没有申报过补贴。</translation>
    </message>
    <message>
        <source>Its cases</source>
        <translation>其中的案件</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Publication…</source>
        <translation>公示表…</translation>
    </message>
</context>
<context>
    <name>SubsidyRuleDialog</name>
    <message>
        <source>Add a rule for subsidies</source>
        <translation>增加补贴标准</translation>
    </message>
    <message>
        <source>Change a rule for subsidies</source>
        <translation>修改补贴标准</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>every one without a rule of its own</source>
        <translation>没有单独标准的各种难易</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难易</translation>
    </message>
    <message>
        <source>Least score of the file</source>
        <translation>卷宗最低得分</translation>
    </message>
    <message>
        <source>Subsidy, yuan</source>
        <translation>补贴（元）</translation>
    </message>
    <message>
        <source>Cases that concluded earlier keep what held then. Empty: for cases of every day.</source>
        <translation>更早结案的案件仍按当时的标准。不填：不限结案日期。</translation>
    </message>
    <message>
        <source>For cases that conclude from</source>
        <translation>适用于从这天起结案的案件</translation>
    </message>
    <message>
        <source>In force before</source>
        <translation>以前的标准</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{amount} yuan: for cases from {began}, not any more from {ended}</source>
        <translation>{amount} 元：适用于 {began} 起结案的案件，{ended} 起不再适用</translation>
    </message>
</context>
<context>
    <name>SubsidyRulesSection</name>
    <message>
        <source>A case follows the rules of the day on which it concluded. No law sets the amounts: those that came with the program are only a beginning.</source>
        <translation>案件按结案那天的标准计算。金额没有法定标准，系统自带的只是起点，请按本地规定修改。</translation>
    </message>
    <message>
        <source>Rules for subsidies</source>
        <translation>补贴标准</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>End</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Bring in the shipped table</source>
        <translation>导入自带标准</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>增加标准</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难易</translation>
    </message>
    <message>
        <source>Score of the file</source>
        <translation>卷宗得分</translation>
    </message>
    <message>
        <source>Subsidy, yuan</source>
        <translation>补贴（元）</translation>
    </message>
    <message>
        <source>For cases that conclude</source>
        <translation>适用的结案日期</translation>
    </message>
</context>
<context>
    <name>SupplementDialog</name>
    <message>
        <source>Make a supplementary agreement?</source>
        <translation>订立补充协议？</translation>
    </message>
    <message>
        <source>Begin it</source>
        <translation>开始起草</translation>
    </message>
    <message>
        <source>A draft with its own number begins with what is still to be paid; write what the parties change or add. The agreement in force goes on binding. Once the supplementary one is signed, both bind together and what is still to be paid is watched as it says.</source>
        <translation>将以尚未支付的款项起草一份有独立编号的补充协议，请写明各方变更或者补充的内容。原协议继续有效。补充协议签署后，两份协议共同有效，尚未支付的款项按补充协议跟踪。</translation>
    </message>
    <message>
        <source>What the parties want to change or add</source>
        <translation>各方要变更或者补充什么</translation>
    </message>
</context>
<context>
    <name>SuspendDialog</name>
    <message>
        <source>Suspend the mediation?</source>
        <translation>中止调解？</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>The clock stands still and nothing is overdue. Both days are kept.</source>
        <translation>期限停止计算，不会超期；起止两天都会保留。</translation>
    </message>
    <message>
        <source>an appraiser works on it; the time is not counted</source>
        <translation>鉴定期间不计入期限</translation>
    </message>
    <message>
        <source>it must be reported as well (法释〔2016〕14号)</source>
        <translation>还须报告（法释〔2016〕14号）</translation>
    </message>
    <message>
        <source>say in words what is waited for</source>
        <translation>请写明等待什么</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The first day that is not counted any more.</source>
        <translation>从这一天起不再计算。</translation>
    </message>
    <message>
        <source>From which day on</source>
        <translation>从哪一天起</translation>
    </message>
    <message>
        <source>What is waited for, and how long it may take</source>
        <translation>等待什么、大约多久</translation>
    </message>
</context>
<context>
    <name>SuspensionKind</name>
    <message>
        <source>Appraisal</source>
        <translation>鉴定</translation>
    </message>
    <message>
        <source>Suspected sham mediation</source>
        <translation>涉嫌虚假调解</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>调解期间</translation>
    </message>
    <message>
        <source>Another reason to suspend</source>
        <translation>其他中止事由</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Tag cases</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Add the tag</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>A word to find these cases by.</source>
        <translation>便于日后查找的一个词。</translation>
    </message>
</context>
<context>
    <name>TagsField</name>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Remove the tag {tag}</source>
        <translation>去掉标签 {tag}</translation>
    </message>
    <message>
        <source>Add the tag {tag}</source>
        <translation>添加标签 {tag}</translation>
    </message>
</context>
<context>
    <name>TakenOut</name>
    <message>
        <source>History of the case</source>
        <translation>案件历程</translation>
    </message>
    <message>
        <source>Draft of a paper</source>
        <translation>文书草稿</translation>
    </message>
    <message>
        <source>Meetings for a calendar</source>
        <translation>日历用的调解安排</translation>
    </message>
    <message>
        <source>File that calendars read, kept from now on</source>
        <translation>供日历订阅的文件（今后自动更新）</translation>
    </message>
    <message>
        <source>Sheet of the day</source>
        <translation>今日单</translation>
    </message>
    <message>
        <source>List of a hand-over</source>
        <translation>移交清单</translation>
    </message>
    <message>
        <source>Published list of subsidies</source>
        <translation>补贴公示表</translation>
    </message>
    <message>
        <source>Monthly form</source>
        <translation>月报表</translation>
    </message>
    <message>
        <source>Sheet of case subsidies</source>
        <translation>以案定补明细表</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Cases in the open format, in full</source>
        <translation>开放格式的案件（完整内容）</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>操作留痕</translation>
    </message>
    <message>
        <source>Rows of a list</source>
        <translation>列表内容</translation>
    </message>
</context>
<context>
    <name>TemplateFaults</name>
    <message>
        <source>There is nothing here. A paper has at least one paragraph.</source>
        <translation>这里什么也没有。一份文书至少要有一段。</translation>
    </message>
    <message>
        <source>The first paragraph begins with its style, such as 【正文】. Type 【 to choose one.</source>
        <translation>第一段要以样式开头，例如【正文】。输入【可以选择。</translation>
    </message>
    <message>
        <source>There is no style 【{word}】. Type 【 to choose one.</source>
        <translation>没有【{word}】这种样式。输入【可以选择。</translation>
    </message>
    <message>
        <source>【{word}】 is a style: it stands at the beginning of a line, once.</source>
        <translation>【{word}】是样式：要写在一行的最前面，一段只写一次。</translation>
    </message>
    <message>
        <source>This paragraph says nothing. Write something or take it out.</source>
        <translation>这一段没有内容。请写上文字，或者删掉这一段。</translation>
    </message>
    <message>
        <source>Between 〔 and 〕 there is nothing.</source>
        <translation>〔和〕之间没有内容。</translation>
    </message>
    <message>
        <source>This 〔 is not closed: a 〕 is missing.</source>
        <translation>这个〔没有配上：缺少〕。</translation>
    </message>
    <message>
        <source>This 〕 closes nothing: its 〔 is missing.</source>
        <translation>这个〕没有配上：缺少〔。</translation>
    </message>
    <message>
        <source>This brace is not closed on its line.</source>
        <translation>这个花括号在本行里没有配上。</translation>
    </message>
    <message>
        <source>This brace closes nothing.</source>
        <translation>多出一个花括号。</translation>
    </message>
    <message>
        <source>This 【 is not closed on its line: a 】 is missing.</source>
        <translation>这个【在本行里没有配上：缺少】。</translation>
    </message>
    <message>
        <source>This 】 closes nothing: its 【 is missing.</source>
        <translation>这个】没有配上：缺少【。</translation>
    </message>
    <message>
        <source>Too many parts within parts.</source>
        <translation>〔〕里面套得太多层了。</translation>
    </message>
    <message>
        <source>In these braces the name of a fact is missing.</source>
        <translation>花括号里缺少填充项的名称。</translation>
    </message>
    <message>
        <source>There is no fact “{name}” here.</source>
        <translation>这里没有“{name}”这个填充项。</translation>
    </message>
    <message>
        <source>“{name}” is known only where 【逐一列出：{list}】 stands at the front.</source>
        <translation>“{name}”只能用在前面写了【逐一列出：{list}】的地方。</translation>
    </message>
    <message>
        <source>“{name}” is a list: write 【逐一列出：{name}】 and then what is said of each.</source>
        <translation>“{name}”是一组内容：请写【逐一列出：{name}】，后面写每一项怎么印。</translation>
    </message>
    <message>
        <source>“{name}” is only yes or no: ask for it with 【如果：{name}】 or 【除非：{name}】.</source>
        <translation>“{name}”只有是和否：请用【如果：{name}】或【除非：{name}】。</translation>
    </message>
    <message>
        <source>“{name}” is no list: it cannot be gone through one by one.</source>
        <translation>“{name}”不是一组内容，不能逐一列出。</translation>
    </message>
    <message>
        <source>There is no instruction 【{word}】.</source>
        <translation>没有【{word}】这种指示。</translation>
    </message>
    <message>
        <source>【{word}】 stands at the front of its paragraph or part, before the text.</source>
        <translation>【{word}】要写在一段或者〔〕的最前面，放在文字之前。</translation>
    </message>
    <message>
        <source>【{word}】 stands here twice.</source>
        <translation>【{word}】在这里写了两次。</translation>
    </message>
    <message>
        <source>After 【{word}： something is missing.</source>
        <translation>【{word}：后面缺少内容。</translation>
    </message>
    <message>
        <source>【{word}】 belongs to a whole paragraph, not to a part in 〔 〕.</source>
        <translation>【{word}】是整段的指示，不能写在〔〕里面。</translation>
    </message>
    <message>
        <source>Small print beside a paragraph holds no facts.</source>
        <translation>旁边的小字里不能放填充项。</translation>
    </message>
    <message>
        <source>The name of the paper is plain text.</source>
        <translation>文书名称只能是普通文字。</translation>
    </message>
    <message>
        <source>The paper has no name.</source>
        <translation>文书没有名称。</translation>
    </message>
    <message>
        <source>The character {sign} ({point}) cannot be printed: write it differently.</source>
        <translation>字符 {sign}（{point}）印不出来，请换一种写法。</translation>
    </message>
    <message>
        <source>Is “{like}” meant?</source>
        <translation>是不是“{like}”？</translation>
    </message>
    <message>
        <source>Line {line}, character {column}</source>
        <translation>第 {line} 行第 {column} 字</translation>
    </message>
</context>
<context>
    <name>TemplateField</name>
    <message>
        <source>Wording of the paper</source>
        <translation>文书的用语</translation>
    </message>
</context>
<context>
    <name>TemplateWorkshop</name>
    <message>
        <source>Wording of papers</source>
        <translation>文书用语</translation>
    </message>
    <message>
        <source>This program cannot use the committee's own wording; below is the shipped one.</source>
        <translation>本程序无法使用本会自己的用语，下面显示的是随程序提供的用语。</translation>
    </message>
    <message>
        <source>What was worded is among the versions.</source>
        <translation>原来写的内容在“版本”里。</translation>
    </message>
    <message>
        <source>own wording, version {number}</source>
        <translation>本会自订，第 {number} 稿</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>Only a secretary or an administrator changes the wording of papers; you can read it.</source>
        <translation>只有秘书或管理员可以修改文书用语，您可以查看。</translation>
    </message>
    <message>
        <source>The paper waits until the faults are mended.</source>
        <translation>文书等错误改好后再更新。</translation>
    </message>
    <message>
        <source>The paper follows your typing.</source>
        <translation>文书随您的修改更新。</translation>
    </message>
    <message>
        <source>It cannot be saved like this: see the faults below the text.</source>
        <translation>这样还不能保存：请看下方列出的错误。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>The own wording stays among the versions. What is typed here and was not saved goes.</source>
        <translation>自订的用语仍留在版本里。这里写了还没有保存的内容会丢弃。</translation>
    </message>
    <message>
        <source>Back to the shipped wording?</source>
        <translation>恢复为随程序提供的用语？</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Papers that are made from now on say this.</source>
        <translation>从现在起制作的文书使用这一用语。</translation>
    </message>
    <message>
        <source>That version counts again. What you typed and did not save is still here.</source>
        <translation>那一稿已经重新启用。您写了还没有保存的内容仍在这里。</translation>
    </message>
    <message>
        <source>What you typed and did not save is here again ({moment})</source>
        <translation>上次写了没有保存的内容已经恢复（{moment}）</translation>
    </message>
    <message>
        <source>Show what is saved</source>
        <translation>显示已保存的内容</translation>
    </message>
</context>
<context>
    <name>TermKind</name>
    <message>
        <source>The matter is not ended</source>
        <translation>尚未办结</translation>
    </message>
    <message>
        <source>Ended, not archived yet</source>
        <translation>已办结，未归档</translation>
    </message>
    <message>
        <source>The term runs</source>
        <translation>保管期限内</translation>
    </message>
    <message>
        <source>Kept for ever</source>
        <translation>永久保管</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>在回收站</translation>
    </message>
    <message>
        <source>The term is over</source>
        <translation>保管期已满</translation>
    </message>
</context>
<context>
    <name>TermRow</name>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移（Alt+↑）</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移（Alt+↓）</translation>
    </message>
    <message>
        <source>Remove this term</source>
        <translation>删除这一条</translation>
    </message>
    <message>
        <source>Term {numeral}</source>
        <translation>第{numeral}条</translation>
    </message>
</context>
<context>
    <name>TermsField</name>
    <message>
        <source>Add a term</source>
        <translation>加一条</translation>
    </message>
    <message>
        <source>Ctrl+Enter in a term</source>
        <translation>在条款中按 Ctrl+Enter</translation>
    </message>
    <message>
        <source>Put the removed term back</source>
        <translation>恢复删去的条款</translation>
    </message>
</context>
<context>
    <name>TextTools</name>
    <message>
        <source>{…} fact · 〔…〕 falls away when a fact in it is missing · 【…】 instruction, never printed</source>
        <translation>{…} 填充项，按案件填写 · 〔…〕 缺内容时不印 · 【…】 指示，从不印出</translation>
    </message>
    <message>
        <source>Style of the paragraph</source>
        <translation>本段的样式</translation>
    </message>
    <message>
        <source>Fact {…}</source>
        <translation>填充项 {…}</translation>
    </message>
    <message>
        <source>May fall away 〔…〕</source>
        <translation>可省略 〔…〕</translation>
    </message>
    <message>
        <source>Instruction 【…】</source>
        <translation>指示 【…】</translation>
    </message>
</context>
<context>
    <name>ThisComputerSection</name>
    <message>
        <source>Changes carry this name. Add people under “People and rooms”.</source>
        <translation>各项变动记在此人名下。新增人员请到“人员与调解室”。</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>当前使用人</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Where I left off</source>
        <translation>上次离开的地方</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>打开时先看</translation>
    </message>
    <message>
        <source>File for other calendars</source>
        <translation>供其他日历订阅的文件</translation>
    </message>
    <message>
        <source>Calendars that subscribe to it show the meetings. It is written after every change.</source>
        <translation>订阅它的日历会显示调解排期；排期每次变动后自动更新。</translation>
    </message>
</context>
<context>
    <name>TieDialog</name>
    <message>
        <source>To whom is the mediator tied?</source>
        <translation>调解员与谁有关联？</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Choose an insurer</source>
        <translation>请选择保险公司</translation>
    </message>
    <message>
        <source>A relative is known in a case by this name, or by the number where it is known.</source>
        <translation>案件中按此姓名识别亲属；填有证件号码的按号码识别。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名或名称</translation>
    </message>
    <message>
        <source>Identity number (optional)</source>
        <translation>证件号码（选填）</translation>
    </message>
    <message>
        <source>A past employer counts for three years after the last day.</source>
        <translation>离职后三年内仍视为有关联。</translation>
    </message>
    <message>
        <source>Last day, where it is over</source>
        <translation>截止日期（已结束的填写）</translation>
    </message>
    <message>
        <source>In words (optional)</source>
        <translation>说明（选填）</translation>
    </message>
</context>
<context>
    <name>TieKind</name>
    <message>
        <source>Worked for</source>
        <translation>任职单位</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>亲属</translation>
    </message>
    <message>
        <source>Another tie</source>
        <translation>其他关系</translation>
    </message>
</context>
<context>
    <name>TimeLimitDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>As the program shipped it: {limit} ({source})</source>
        <translation>程序自带：{limit}（{source}）</translation>
    </message>
    <message>
        <source>In force before</source>
        <translation>以前的规定</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{limit}: for cases from {began}, not any more from {ended}</source>
        <translation>{limit}：适用于 {began} 起收到的案件，{ended} 起停用</translation>
    </message>
</context>
<context>
    <name>TimeLimits</name>
    <message>
        <source>Every case without its own</source>
        <translation>一般案件</translation>
    </message>
    <message>
        <source>%n working day(s)</source>
        <translation>%n 个工作日</translation>
    </message>
    <message>
        <source>%n calendar day(s)</source>
        <translation>%n 日</translation>
    </message>
    <message>
        <source>The committee's own</source>
        <translation>本会自定</translation>
    </message>
    <message>
        <source>As the rule says</source>
        <translation>与规定一致</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>the next working day</source>
        <translation>顺延至工作日</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>不顺延</translation>
    </message>
</context>
<context>
    <name>TimeLimitsSection</name>
    <message>
        <source>Time limits</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>End this time limit?</source>
        <translation>停用这条期限？</translation>
    </message>
    <message>
        <source>Cases that come in from today on follow the general limit of the step; the others keep theirs.</source>
        <translation>今天起收到的案件适用该环节的一般期限，其余案件不变。</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>A case keeps the limits that were in force when it came in; a change is for later ones.</source>
        <translation>案件适用收到时有效的期限；修改只对之后的案件生效。</translation>
    </message>
    <message>
        <source>End</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Add a limit</source>
        <translation>新增期限</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>For which cases</source>
        <translation>适用案件</translation>
    </message>
    <message>
        <source>Last day off work</source>
        <translation>最后一日为休息日</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>ToPrepare</name>
    <message>
        <source>Cannot come: {names}</source>
        <translation>不能来：{names}</translation>
    </message>
    <message>
        <source>Call: {names}</source>
        <translation>待联系：{names}</translation>
    </message>
    <message>
        <source>Send the notice: {names}</source>
        <translation>待送通知：{names}</translation>
    </message>
    <message>
        <source>Receipts out: {names}</source>
        <translation>回证未交回：{names}</translation>
    </message>
    <message>
        <source>{applicant} and {respondent}</source>
        <translation>{applicant}与{respondent}</translation>
    </message>
</context>
<context>
    <name>ToPrepareDialog</name>
    <message>
        <source>Before the next meetings</source>
        <translation>会前待办</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>Meetings of the next %n working day(s) that are not sure yet.</source>
        <translation>
            <numerusform>今后 %n 个工作日内还没有落实的调解。</numerusform>
        </translation>
    </message>
    <message>
        <source>My cases</source>
        <translation>我的案件</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>全部案件</translation>
    </message>
    <message>
        <source>Everybody has answered, and everything went out.</source>
        <translation>各方都已答复，通知也都送出了。</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>调解时间</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>要做的事</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>案号</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>open before {opening} + new {new} = concluded {concluded} + open {closing}</source>
        <translation>期初 {opening} + 新收 {new} = 结 {concluded} + 余 {closing}</translation>
    </message>
    <message>
        <source>{opening} corrected {difference}</source>
        <translation>{opening} 更正 {difference}</translation>
    </message>
    <message>
        <source>agreed amount {amount} ten thousand yuan</source>
        <translation>协议金额 {amount} 万元</translation>
    </message>
    <message>
        <source>Accepted in {month}</source>
        <translation>{month}受理</translation>
    </message>
    <message>
        <source>Concluded in {month}</source>
        <translation>{month}办结</translation>
    </message>
    <message>
        <source>Agreements in {month}</source>
        <translation>{month}达成协议</translation>
    </message>
    <message>
        <source>accepted in the month, by day of acceptance</source>
        <translation>月内进入受理，按受理日</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>件</translation>
    </message>
    <message>
        <source>{points} pp</source>
        <translation>{points} 个百分点</translation>
    </message>
    <message>
        <source>Success rate in {month}</source>
        <translation>{month}成功率</translation>
    </message>
    <message>
        <source>{division}, {definition}</source>
        <translation>{division}，{definition}</translation>
    </message>
    <message>
        <source>on {month} {difference}</source>
        <translation>较{month} {difference}</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>{weekday}, {day}</source>
        <translation>{day} {weekday}</translation>
    </message>
    <message>
        <source>first working day after {holiday}</source>
        <translation>{holiday}后第一个工作日</translation>
    </message>
    <message>
        <source>the holiday</source>
        <translation>假期</translation>
    </message>
    <message>
        <source>{day} ({weekday}) is worked</source>
        <translation>{day}（{weekday}）上班</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>days off</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>{name} on {day}</source>
        <translation>{day}{name}</translation>
    </message>
    <message>
        <source>{name} from {first} to {last}</source>
        <translation>{first}至{last}{name}</translation>
    </message>
    <message>
        <source>ended {day}; both sides may extend it</source>
        <translation>{day}届满；延期需双方同意</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>{day}届满</translation>
    </message>
    <message>
        <source>{day}, moved from {before}</source>
        <translation>{day}，原定{before}</translation>
    </message>
    <message>
        <source>{number} working days, without {first} to {last}</source>
        <translation>{number} 个工作日，跳过{first}至{last}</translation>
    </message>
    <message>
        <source>{day} is worked</source>
        <translation>{day}是上班日</translation>
    </message>
    <message>
        <source>agreed: {day}</source>
        <translation>约定{day}前</translation>
    </message>
    <message>
        <source>{before} is a holiday, so {day}</source>
        <translation>{before}是假日，顺延至{day}</translation>
    </message>
    <message>
        <source>{before} is a {weekday}, so {day}</source>
        <translation>{before}是{weekday}，顺延至{day}</translation>
    </message>
    <message>
        <source>{month:02}-{day:02}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习样本</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>全部案件</translation>
    </message>
    <message>
        <source>Day sheet: {day}</source>
        <translation>今日单：{day}</translation>
    </message>
    <message>
        <source>and {number} more, not on this page</source>
        <translation>另有 {number} 件，本页未列</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>第{page}页 共{pages}页</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Meetings today</source>
        <translation>今日调解</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>New submissions</source>
        <translation>新提交</translation>
    </message>
    <message>
        <source>Performance and follow-up</source>
        <translation>履行与回访</translation>
    </message>
    <message>
        <source>Without a next step</source>
        <translation>没有下一步</translation>
    </message>
    <message>
        <source>Missing: {name}</source>
        <translation>缺 {name}</translation>
    </message>
    <message>
        <source>No identity number: {name}</source>
        <translation>缺证件号码：{name}</translation>
    </message>
    <message>
        <source>No guardian: {name}</source>
        <translation>缺法定代理人：{name}</translation>
    </message>
    <message>
        <source>No letter of authority: {name}</source>
        <translation>授权书未核：{name}</translation>
    </message>
    <message>
        <source>Not confirmed: {name}</source>
        <translation>{name}未确认</translation>
    </message>
    <message>
        <source>{applicant} and {respondent}</source>
        <translation>{applicant} 与 {respondent}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>至 {time}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始调解</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续调解</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>in 1 minute</source>
        <translation>1 分钟后</translation>
    </message>
    <message>
        <source>in {minutes} minutes</source>
        <translation>{minutes} 分钟后</translation>
    </message>
    <message>
        <source>meeting {sequence}</source>
        <translation>第 {sequence} 次</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>acting: {names}</source>
        <translation>代理人 {names}</translation>
    </message>
    <message>
        <source>mediator {name}</source>
        <translation>调解员 {name}</translation>
    </message>
    <message>
        <source>Everything is there</source>
        <translation>材料齐备</translation>
    </message>
    <message>
        <source>{first}; {number} things in all</source>
        <translation>{first} 等 {number} 项</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>{step} (provisional)</source>
        <translation>{step}（暂定）</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>waits 1 day</source>
        <translation>等 1 天</translation>
    </message>
    <message>
        <source>waits {days} days</source>
        <translation>等 {days} 天</translation>
    </message>
    <message>
        <source>came today</source>
        <translation>今天收到</translation>
    </message>
    <message>
        <source>perhaps a repeat</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>payment {position}: {amount} yuan, due {day}</source>
        <translation>第 {position} 期 {amount} 元，{day}应付</translation>
    </message>
    <message>
        <source>{amount} yuan, due {day}</source>
        <translation>{amount} 元，{day}应付</translation>
    </message>
    <message>
        <source>reminded {day}</source>
        <translation>{day}已催</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>逾期 1 天</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>逾期 {days} 天</translation>
    </message>
    <message>
        <source>joint application to the court until {day}</source>
        <translation>共同申请司法确认，{day}前</translation>
    </message>
    <message>
        <source>performed; ask how it went</source>
        <translation>已履行完毕，可电话回访</translation>
    </message>
    <message>
        <source>follow up</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>剩 1 天</translation>
    </message>
    <message>
        <source>{days} days left</source>
        <translation>剩 {days} 天</translation>
    </message>
    <message>
        <source>still for 1 day</source>
        <translation>停 1 天</translation>
    </message>
    <message>
        <source>still for {days} days</source>
        <translation>停 {days} 天</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>安排</translation>
    </message>
</context>
<context>
    <name>TodayHead</name>
    <message>
        <source>My cases</source>
        <translation>我的案件</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>全部案件</translation>
    </message>
    <message>
        <source>Whose day</source>
        <translation>看谁的一天</translation>
    </message>
    <message>
        <source>Name, number, pinyin</source>
        <translation>姓名、案号、保单号、拼音</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Register a visit, a call, a letter, a court's papers (Ctrl+N)</source>
        <translation>登记来访、来电、来信、法院移送（Ctrl+N）</translation>
    </message>
    <message>
        <source>Print the day sheet</source>
        <translation>打印今日单</translation>
    </message>
    <message>
        <source>One page of today, to the usual printer (Ctrl+P)</source>
        <translation>今天的事印成一页，直接送默认打印机（Ctrl+P）</translation>
    </message>
    <message>
        <source>Preview the day sheet, or save it</source>
        <translation>预览或保存今日单</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>预览…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
</context>
<context>
    <name>TogetherDialog</name>
    <message numerus="yes">
        <source>%n paper(s) as they were issued</source>
        <translation>
            <numerusform>%n 份文书（出具时的原件）</numerusform>
        </translation>
    </message>
    <message>
        <source>These do not count any more: {numbers}</source>
        <translation>以下文书已不再有效：{numbers}</translation>
    </message>
    <message>
        <source>Papers ({count})</source>
        <translation>文书（{count}份）</translation>
    </message>
</context>
<context>
    <name>TrailFilterRow</name>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Number of a case</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>The program itself</source>
        <translation>程序自动</translation>
    </message>
</context>
<context>
    <name>TrialChoice</name>
    <message>
        <source>Shown with</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>facts that nobody has</source>
        <translation>示例内容</translation>
    </message>
    <message>
        <source>Shown with the facts of</source>
        <translation>用哪件案件的内容显示</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>The case is “{then}” again, no longer “{now}”.</source>
        <translation>案件状态由“{now}”恢复为“{then}”。</translation>
    </message>
    <message>
        <source>The record is a “{then}” again, no longer a “{now}”.</source>
        <translation>记录类别由“{now}”恢复为“{then}”。</translation>
    </message>
    <message>
        <source>The number {number} becomes void; it is never given again.</source>
        <translation>案号{number}作废，不再使用。</translation>
    </message>
    <message>
        <source>Who presides in the case is as it was before.</source>
        <translation>主办调解员恢复为此前的情况。</translation>
    </message>
    <message>
        <source>Day, outcome and words that the step wrote are as they were before it.</source>
        <translation>此步骤写入的日期、结果和文字恢复原状。</translation>
    </message>
    <message>
        <source>Time limits as they ran before: {count}</source>
        <translation>恢复原状的期限：{count}</translation>
    </message>
    <message>
        <source>Time limits that the step began are taken away: {count}</source>
        <translation>撤去由此步骤起算的期限：{count}</translation>
    </message>
    <message>
        <source>Remarks of the review are open again: {count}</source>
        <translation>恢复待决定的审查提示：{count}</translation>
    </message>
    <message>
        <source>Appointments taken away: {count}</source>
        <translation>撤去的指定：{count}</translation>
    </message>
    <message>
        <source>Appointments as they were before: {count}</source>
        <translation>恢复原状的指定：{count}</translation>
    </message>
    <message>
        <source>Meetings as they were before: {count}</source>
        <translation>恢复原状的调解会：{count}</translation>
    </message>
    <message>
        <source>Requests for papers taken away: {count}</source>
        <translation>撤去的补正要求：{count}</translation>
    </message>
    <message>
        <source>Follow-ups taken away: {count}</source>
        <translation>撤去的回访：{count}</translation>
    </message>
    <message>
        <source>Payments as they were before: {count}</source>
        <translation>恢复原状的付款：{count}</translation>
    </message>
    <message>
        <source>Parts of payments taken away: {count}</source>
        <translation>撤去的分次付款：{count}</translation>
    </message>
    <message>
        <source>Suspensions taken away: {count}</source>
        <translation>撤去的中止：{count}</translation>
    </message>
    <message>
        <source>Suspensions that last again: {count}</source>
        <translation>恢复的中止：{count}</translation>
    </message>
    <message>
        <source>Offers as they were before: {count}</source>
        <translation>恢复原样的报价：{count} 个</translation>
    </message>
    <message>
        <source>Offers taken away: {count}</source>
        <translation>去掉的报价：{count} 个</translation>
    </message>
    <message>
        <source>Agreements as they were before: {count}</source>
        <translation>恢复原状的协议：{count}</translation>
    </message>
    <message>
        <source>Other entries as they were before: {count}</source>
        <translation>恢复原状的其他记录：{count}</translation>
    </message>
    <message>
        <source>Other entries that the step made are taken away: {count}</source>
        <translation>撤去此步骤产生的其他记录：{count}</translation>
    </message>
    <message>
        <source>Entries that the step removed are there again: {count}</source>
        <translation>恢复此步骤删除的记录：{count}</translation>
    </message>
</context>
<context>
    <name>UndoChoice</name>
    <message>
        <source>Undo this change</source>
        <translation>撤销此项更改</translation>
    </message>
    <message>
        <source>Choose a change of the last 30 days. A step is undone on the case, the last first.</source>
        <translation>请选择最近 30 天内的一项更改。办案步骤在案件上撤销，从最后一步开始。</translation>
    </message>
</context>
<context>
    <name>UndoDialog</name>
    <message>
        <source>Take the last step back?</source>
        <translation>撤销最后一步？</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The step and its taking back both stay in the history.</source>
        <translation>此步骤和撤销都会留在历程中。</translation>
    </message>
    <message>
        <source>Why it was wrong</source>
        <translation>为什么办错了</translation>
    </message>
</context>
<context>
    <name>UndoInPartDialog</name>
    <message numerus="yes">
        <source>Undo in %n case(s)</source>
        <translation>
            <numerusform>撤销 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo what can be undone?</source>
        <translation>只撤销能撤销的吗？</translation>
    </message>
    <message>
        <source>Something happened in these cases since. They stay as they are.</source>
        <translation>以下案件其后又有变动，将保持原样。</translation>
    </message>
    <message>
        <source>{number}: {reason}</source>
        <translation>{number}：{reason}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave all as it is</source>
        <translation>全部保持原样</translation>
    </message>
</context>
<context>
    <name>UndoKeys</name>
    <message>
        <source>Nothing of yours from the last 30 days can be undone.</source>
        <translation>最近 30 天内没有您可以撤销的操作。</translation>
    </message>
    <message>
        <source>Cannot be undone: {act}</source>
        <translation>不能撤销：{act}</translation>
    </message>
    <message>
        <source>Show the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Press Ctrl+Z again to undo it.</source>
        <translation>再按一次 Ctrl+Z 即可撤回。</translation>
    </message>
    <message>
        <source>Your last change: {act}</source>
        <translation>您的上一步：{act}</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Mediators appointed</source>
        <translation>指定调解员</translation>
    </message>
    <message>
        <source>Meetings planned</source>
        <translation>安排调解</translation>
    </message>
    <message>
        <source>{act} ({count} cases)</source>
        <translation>{act}（{count} 件）</translation>
    </message>
    <message>
        <source>{act} ({number})</source>
        <translation>{act}（{number}）</translation>
    </message>
    <message>
        <source>Undone: {act}</source>
        <translation>已撤销：{act}</translation>
    </message>
    <message>
        <source>Taken back together</source>
        <translation>批量撤销</translation>
    </message>
    <message>
        <source>Undone in %n case(s): {act}</source>
        <translation>已在 %n 件案件中撤回：{act}</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>已恢复：{act}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>UnfreezeDialog</name>
    <message>
        <source>Take back the freeze of {month}?</source>
        <translation>解除{month}的冻结？</translation>
    </message>
    <message>
        <source>Take back the freeze</source>
        <translation>解除冻结</translation>
    </message>
    <message>
        <source>The month is counted anew from the cases as they are now; its report may come to say something else than what was handed in. What was frozen stays kept, and the history says who took it back, when and why.</source>
        <translation>本月将按现有案件重新统计，报表可能与已上报的不同。原冻结数据仍保留，历程记下谁在何时因何解除。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>Unit</name>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>10,000 yuan</source>
        <translation>万元</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>%n form(s) with unsaved input</source>
        <translation>有 %n 份表单的输入未保存</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着填写</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>What you typed was about something that is no longer there</source>
        <translation>您填写的内容所针对的事项已不存在</translation>
    </message>
    <message>
        <source>What you typed is not filled in anywhere. Copy what you still need.</source>
        <translation>所填内容没有填入任何地方。需要的请复制。</translation>
    </message>
    <message>
        <source>Copy what was typed</source>
        <translation>复制所填内容</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>Typed and not saved</source>
        <translation>未保存的输入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>It is kept for you alone until you save it or give it up.</source>
        <translation>只为您保留，直到保存或者放弃。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃输入</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着填写</translation>
    </message>
    <message>
        <source>Give up what was typed?</source>
        <translation>放弃这些输入？</translation>
    </message>
    <message>
        <source>It cannot be brought back.</source>
        <translation>放弃后不能找回。</translation>
    </message>
</context>
<context>
    <name>UntagDialog</name>
    <message>
        <source>Remove a tag</source>
        <translation>去掉标签</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Choose a tag</source>
        <translation>选择标签</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>nothing</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>This is the very file of {number}, and it counts.</source>
        <translation>这就是出具的文书{number}的原文件，现行有效。</translation>
    </message>
    <message>
        <source>This is the very file of {number}, but {later} has superseded it.</source>
        <translation>这就是出具的文书{number}的原文件，但已被文书{later}取代。</translation>
    </message>
    <message>
        <source>This is the very file of {number}, but it was withdrawn and is not to be signed any more.</source>
        <translation>这就是出具的文书{number}的原文件，但已被收回，不得再签署。</translation>
    </message>
    <message>
        <source>This is not the file that was issued as {number}.</source>
        <translation>这不是以{number}号出具的那份文件。</translation>
    </message>
    <message>
        <source>This is a picture that carries the code of {number}.</source>
        <translation>这是一份带有文书{number}二维码的图像。</translation>
    </message>
    <message>
        <source>The code names {number}, which this office has not issued.</source>
        <translation>二维码写的是{number}，本会没有出具过这个编号的文书。</translation>
    </message>
    <message>
        <source>There is no code of this program on it.</source>
        <translation>上面没有读到本程序的二维码。</translation>
    </message>
    <message>
        <source>It carries the codes of several papers: {numbers}</source>
        <translation>其中有多份文书的二维码：{numbers}</translation>
    </message>
    <message>
        <source>This is the very file of {number}, but it counts no more.</source>
        <translation>这是 {number} 的原文件，但已不再有效。</translation>
    </message>
    <message>
        <source>The agreement is out to be signed and does not bind yet.</source>
        <translation>协议正在签署，尚未生效。</translation>
    </message>
    <message>
        <source>The agreement binds since {on}.</source>
        <translation>协议自{on}起生效。</translation>
    </message>
    <message>
        <source>The agreement binds since {on}; a later one adds to it.</source>
        <translation>协议自{on}起生效，此后另有补充协议。</translation>
    </message>
    <message>
        <source>A later agreement took the place of this one, which binds no more.</source>
        <translation>已由后来的协议取代，不再有效。</translation>
    </message>
    <message>
        <source>A party refused to sign the agreement: it never bound anybody.</source>
        <translation>有当事人拒绝签字，协议从未生效。</translation>
    </message>
    <message>
        <source>The agreement was given up before it took effect.</source>
        <translation>协议在生效前已放弃。</translation>
    </message>
    <message>
        <source>The meeting was moved since: day and hour on it are not right.</source>
        <translation>调解已经改期，通知书上的时间不再有效。</translation>
    </message>
    <message>
        <source>The meeting was cancelled since.</source>
        <translation>调解已经取消。</translation>
    </message>
    <message>
        <source>It says something else than the issued paper does.</source>
        <translation>文字与出具的文书不一致。</translation>
    </message>
    <message>
        <source>Its code is not the one that the paper was issued with.</source>
        <translation>上面的二维码不是该文书出具时的二维码。</translation>
    </message>
    <message>
        <source>The words that can be read are the same, but the file was changed after it was issued.</source>
        <translation>能读出的文字相同，但文件在出具以后被改动过。</translation>
    </message>
    <message>
        <source>What a picture shows cannot be proved: anybody can put the code on other words. Compare it with the issued paper, page by page.</source>
        <translation>图像的内容无法证明真伪：任何人都可以把二维码放到别的文字上。请与出具的文书逐页核对。</translation>
    </message>
    <message>
        <source>It may come from another office, or from another database.</source>
        <translation>可能来自其他调解组织，或者另一个数据库。</translation>
    </message>
    <message>
        <source>It may be a draft, a paper from elsewhere, or a scan on which the code cannot be read.</source>
        <translation>可能是草稿、别处的文书，或者二维码无法辨认的扫描件。</translation>
    </message>
    <message>
        <source>Look at each paper by itself.</source>
        <translation>请逐份核验。</translation>
    </message>
    <message>
        <source>The electronic signature of {name} is intact; {issuer} vouches for the certificate.</source>
        <translation>“{name}”的电子签名完好，证书由“{issuer}”出具。</translation>
    </message>
    <message>
        <source>The electronic signature of {name} is intact, but this computer does not know who issued the certificate ({issuer}): ask who signed whether it is really theirs.</source>
        <translation>“{name}”的电子签名完好，但这台电脑不认识发证机构（{issuer}）：请向签名的人核实。</translation>
    </message>
    <message>
        <source>Its electronic signature is broken: the file was changed after it was signed.</source>
        <translation>电子签名已失效：文件在签名之后改动过。</translation>
    </message>
    <message>
        <source>It has an electronic signature, which cannot be looked at here: the part of the program that signs is not installed (mediator-desk[signing]).</source>
        <translation>文件有电子签名，但这里没有安装核验签名的部分（mediator-desk[signing]），无法核验。</translation>
    </message>
    <message>
        <source>{number} was superseded by {later} since.</source>
        <translation>文书{number}此后已被文书{later}取代。</translation>
    </message>
    <message>
        <source>{number} was withdrawn since.</source>
        <translation>文书{number}此后已被收回。</translation>
    </message>
    <message>
        <source>The file has {pages} pages, {coded} of them with the code; the paper has {issued}.</source>
        <translation>该文件共{pages}页，其中{coded}页有二维码；出具的文书共{issued}页。</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Open the issued paper</source>
        <translation>打开出具的文书</translation>
    </message>
    <message>
        <source>To the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Looked at: {name}</source>
        <translation>已核对的文件：{name}</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Versions of “{paper}”</source>
        <translation>“{paper}”的版本</translation>
    </message>
    <message>
        <source>Let this one count again</source>
        <translation>重新启用这一稿</translation>
    </message>
    <message>
        <source>It becomes a new version; the others stay. Papers that were issued do not change.</source>
        <translation>它会成为新的一稿，其他各稿都保留。已经出具的文书不变。</translation>
    </message>
    <message>
        <source>Let this wording count again?</source>
        <translation>重新启用这一稿的用语？</translation>
    </message>
    <message>
        <source>Let it count</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Versions, the newest first</source>
        <translation>各稿，最新的在前</translation>
    </message>
    <message>
        <source>Shipped with the program</source>
        <translation>随程序提供的用语</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>这一稿改了什么</translation>
    </message>
    <message>
        <source>Against what counts now</source>
        <translation>与现行用语比较</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Lines that differ</source>
        <translation>不同的各行</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>第 {number} 稿</translation>
    </message>
    <message>
        <source>back to the shipped wording</source>
        <translation>恢复为随程序提供的用语</translation>
    </message>
    <message>
        <source>counts now</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>没有不同。</translation>
    </message>
</context>
<context>
    <name>ViewActs</name>
    <message>
        <source>Delete the view “{name}”?</source>
        <translation>删除视图“{name}”？</translation>
    </message>
    <message>
        <source>The cases stay as they are.</source>
        <translation>案件不受影响。</translation>
    </message>
    <message>
        <source>It goes for everybody. The cases stay as they are.</source>
        <translation>所有人都将不再看到它。案件不受影响。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Take for myself</source>
        <translation>改为自己的</translation>
    </message>
    <message>
        <source>Share with all</source>
        <translation>共享给所有人</translation>
    </message>
    <message>
        <source>Up (Alt+Up)</source>
        <translation>上移（Alt+↑）</translation>
    </message>
    <message>
        <source>Down (Alt+Down)</source>
        <translation>下移（Alt+↓）</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
</context>
<context>
    <name>ViewButton</name>
    <message>
        <source>{name}, shared by all</source>
        <translation>{name}（共享）</translation>
    </message>
</context>
<context>
    <name>ViewDialog</name>
    <message>
        <source>Rename the view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>Keep this list as a view</source>
        <translation>把此列表存为视图</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For the whole committee</source>
        <translation>供全体人员使用</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>{applicant} and {respondent}</source>
        <translation>{applicant} 与 {respondent}</translation>
    </message>
    <message>
        <source>Meeting {sequence}, {mediator}, about {hours} h</source>
        <translation>第 {sequence} 次，{mediator}，约 {hours} 小时</translation>
    </message>
    <message>
        <source>Meeting {sequence}</source>
        <translation>第 {sequence} 次</translation>
    </message>
    <message>
        <source>no last day runs</source>
        <translation>没有在走的期限</translation>
    </message>
    <message>
        <source>Cases to be planned</source>
        <translation>待排期案件</translation>
    </message>
</context>
<context>
    <name>WaitingPanel</name>
    <message>
        <source>To be planned</source>
        <translation>待排期</translation>
    </message>
    <message>
        <source>Every case has its meeting, or none is to be mediated.</source>
        <translation>没有等待排期的案件。</translation>
    </message>
    <message>
        <source>Drag a case onto free time, or press Enter on it.</source>
        <translation>拖到左侧空档，或选中后按回车</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>还有 {count} 件</translation>
    </message>
    <message>
        <source>{count} in {hours} h</source>
        <translation>{count} 场 {hours} 小时</translation>
    </message>
    <message>
        <source>Nothing is planned.</source>
        <translation>还没有排期。</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>clash: let go, it goes back</source>
        <translation>冲突，放开即退回原位</translation>
    </message>
    <message>
        <source>Use of the rooms, and signs</source>
        <translation>各室用量与图例</translation>
    </message>
</context>
<context>
    <name>WallBoard</name>
    <message>
        <source>Success rate: {definition}</source>
        <translation>成功率：{definition}</translation>
    </message>
    <message>
        <source>Days to conclude: calendar days from acceptance to conclusion, median.</source>
        <translation>办结用时：自受理至办结的日历天数，取中位数。</translation>
    </message>
    <message>
        <source>{state}; mediations alone, no consultations and complaints</source>
        <translation>{state}；只计调解案件，不含咨询和投诉</translation>
    </message>
    <message>
        <source>{period}, up to now</source>
        <translation>{period}（截至目前）</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>{year}, months 1 to {count}</source>
        <translation>{year}年1–{count}月</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>件</translation>
    </message>
    <message>
        <source>× 10,000 yuan</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>Concluded</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Agreement reached</source>
        <translation>达成协议</translation>
    </message>
    <message>
        <source>Amount agreed</source>
        <translation>协议金额</translation>
    </message>
    <message>
        <source>Days to conclude</source>
        <translation>办结用时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>this year {figure} {unit}</source>
        <translation>本年 {figure} {unit}</translation>
    </message>
    <message>
        <source>this year {rate}</source>
        <translation>本年 {rate}</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>其余 {count} 项</translation>
    </message>
    <message>
        <source>Board for the hall</source>
        <translation>大厅看板</translation>
    </message>
    <message>
        <source>The board in the hall is shown</source>
        <translation>正在显示大厅看板</translation>
    </message>
    <message>
        <source>Screen {number}: {name}, {width} × {height}</source>
        <translation>屏幕 {number}：{name}，{width} × {height}</translation>
    </message>
    <message>
        <source>Leave the board</source>
        <translation>退出看板</translation>
    </message>
    <message>
        <source>Name the insurers</source>
        <translation>显示保险公司名称</translation>
    </message>
    <message>
        <source>{year}-{month}-{day} {weekday}</source>
        <translation>{year}年{month}月{day}日 {weekday}</translation>
    </message>
    <message>
        <source>Esc or a double click leaves; a right click chooses the screen</source>
        <translation>按 Esc 或双击退出，右键选择屏幕</translation>
    </message>
    <message>
        <source>The figures cannot be read just now; these are older</source>
        <translation>暂时读不到最新数据，以上为先前的数字</translation>
    </message>
</context>
<context>
    <name>WelcomeView</name>
    <message>
        <source>First time at this computer?</source>
        <translation>第一次用这台电脑？</translation>
    </message>
    <message>
        <source>Choose how to begin. Practice and your own committee lie in two files and never mix.</source>
        <translation>选一种开始。练习和本会的数据分开存放，互不影响。</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Something else?</source>
        <translation>还可以</translation>
    </message>
    <message>
        <source>Practice and your own committee never mix.</source>
        <translation>练习和本会的数据分开存放，互不影响。</translation>
    </message>
    <message>
        <source>Practice committee</source>
        <translation>练习调委会</translation>
    </message>
    <message>
        <source>Invented people and insurers, 60 cases in every state. Try what you like.</source>
        <translation>虚构的当事人和保险公司，60 件案件，各阶段都有，随便试。</translation>
    </message>
    <message>
        <source>Ready in a few seconds</source>
        <translation>几秒钟备好</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>开始练习</translation>
    </message>
    <message>
        <source>Your own committee</source>
        <translation>建立本会</translation>
    </message>
    <message>
        <source>Its name, the name on its seal, its numbers and people. Encrypted on this computer.</source>
        <translation>填委员会名称、印章名称、案号样式和人员。数据在这台电脑上加密保存。</translation>
    </message>
    <message>
        <source>One form, a passphrase and a recovery code</source>
        <translation>一张表、一个密码、一组恢复码</translation>
    </message>
    <message>
        <source>Found it</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>Last joined: {server}</source>
        <translation>上次加入：{server}</translation>
    </message>
    <message>
        <source>A server of the office</source>
        <translation>加入办公室服务器</translation>
    </message>
    <message>
        <source>Colleagues work on one PostgreSQL server already. Whoever looks after it gives you the address.</source>
        <translation>同事已在一台 PostgreSQL 服务器上工作，地址向管理电脑的人要。</translation>
    </message>
    <message>
        <source>Address, name of the database, your login and password</source>
        <translation>需要地址、数据库名、您的登录名和密码</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Same person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Same claim number</source>
        <translation>赔案号相同</translation>
    </message>
    <message>
        <source>Same report number</source>
        <translation>报案号相同</translation>
    </message>
    <message>
        <source>Same policy</source>
        <translation>保单号相同</translation>
    </message>
    <message>
        <source>Same text</source>
        <translation>文字相同</translation>
    </message>
    <message>
        <source>Same file</source>
        <translation>文件相同</translation>
    </message>
    <message>
        <source>Same account</source>
        <translation>账户相同</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>Same agent</source>
        <translation>代理人相同</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Why this date?</source>
        <translation>为什么是这一天？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No date runs on this case.</source>
        <translation>本案没有正在计算的期限。</translation>
    </message>
    <message>
        <source>Which date</source>
        <translation>哪个期限</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>逐日</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>第几天</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{step}: {day}</source>
        <translation>{step}：{day}</translation>
    </message>
    <message>
        <source>Nothing is overdue meanwhile. When it goes on, the last day is counted again.</source>
        <translation>中止期间不算超期；恢复后重新计算到期日。</translation>
    </message>
    <message>
        <source>It is counted again when the notice is taken in, in the settings under “Holidays”.</source>
        <translation>在“设置—节假日”导入通知后自动重算。</translation>
    </message>
    <message>
        <source>The day itself was agreed; nothing was counted.</source>
        <translation>这一天是约定的，不需要计算。</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>依据：{source}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) were passed over.</source>
        <translation>
            <numerusform>跳过 %n 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>At first the last day was {day}.</source>
        <translation>最初的到期日是 {day}。</translation>
    </message>
    <message>
        <source>Wanted until {day}; not every party has consented yet. Consents: {given}</source>
        <translation>申请延长至 {day}，尚未全部同意。已同意：{given}</translation>
    </message>
    <message>
        <source>Extended until {day}; consents: {given}</source>
        <translation>已延长至 {day}。同意：{given}</translation>
    </message>
</context>
<context>
    <name>WhyNot</name>
    <message>
        <source>The parties have to agree first</source>
        <translation>先征得双方同意</translation>
    </message>
    <message>
        <source>Appoint a mediator first</source>
        <translation>先指定调解员</translation>
    </message>
    <message>
        <source>Suspended: plan when it goes on</source>
        <translation>已中止，恢复后再排</translation>
    </message>
    <message>
        <source>Decide the recusal first</source>
        <translation>先决定回避申请</translation>
    </message>
    <message>
        <source>A party refuses mediation</source>
        <translation>有一方不同意调解</translation>
    </message>
</context>
<context>
    <name>WhyNothing</name>
    <message>
        <source>Applied for already</source>
        <translation>已经申报过</translation>
    </message>
    <message>
        <source>Ended without mediation</source>
        <translation>未经调解即结案</translation>
    </message>
    <message>
        <source>No mediator</source>
        <translation>没有调解员</translation>
    </message>
    <message>
        <source>No rule for it</source>
        <translation>没有适用的标准</translation>
    </message>
    <message>
        <source>File not bound: no score</source>
        <translation>卷宗未装订，没有得分</translation>
    </message>
    <message>
        <source>Score of the file too low</source>
        <translation>卷宗得分不够</translation>
    </message>
    <message>
        <source>The rule gives nothing</source>
        <translation>标准金额为零</translation>
    </message>
</context>
<context>
    <name>WithdrawConsentDialog</name>
    <message>
        <source>{name} withdraws the consent?</source>
        <translation>{name}撤回同意？</translation>
    </message>
    <message>
        <source>Note the withdrawal</source>
        <translation>登记撤回</translation>
    </message>
    <message>
        <source>What was done before rests on the consent and stays. From now on these data are not used.</source>
        <translation>撤回前基于同意已进行的处理不受影响；自此不再使用这些信息。</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>撤回日期</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>WithdrawListDialog</name>
    <message>
        <source>Withdraw this list?</source>
        <translation>撤回这份申报？</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The list stays with the reason; its cases may be applied for again.</source>
        <translation>申报和撤回原因都会保留；其中的案件可以重新申报。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>{line}, {cause}</source>
        <translation>{line}{cause}</translation>
    </message>
</context>
<context>
    <name>WordingHead</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Wording of papers</source>
        <translation>文书用语</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>版本…</translation>
    </message>
    <message>
        <source>Reset to shipped…</source>
        <translation>恢复原用语…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
</context>
<context>
    <name>WordsPart</name>
    <message>
        <source>Choices</source>
        <translation>可选内容</translation>
    </message>
    <message>
        <source>Find in the choices</source>
        <translation>在选项中查找</translation>
    </message>
    <message>
        <source>Tick all open states</source>
        <translation>勾选全部未结案状态</translation>
    </message>
</context>
<context>
    <name>WorkbookAct</name>
    <message>
        <source>Write the report with names in full?</source>
        <translation>导出含完整姓名的月报？</translation>
    </message>
    <message>
        <source>Its list of cases then names every person as the case does; otherwise a name is hidden but for its first sign. Keep such a file as you keep the case files, and do not hand it on with the figures. The audit trail says who took it out, when, and of how many cases.</source>
        <translation>其中的案件清单将列出当事人全名；平时只显示姓氏。该文件请按案卷保管，勿随报表一并报送。何人、何时导出、涉及多少件案件，均记入操作日志。</translation>
    </message>
    <message>
        <source>With names in full</source>
        <translation>导出全名</translation>
    </message>
    <message>
        <source>A report with names in full leaves the desk.</source>
        <translation>将导出含完整姓名的报表。</translation>
    </message>
    <message>
        <source>Monthly report {month}</source>
        <translation>统计报表 {month}</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Tables for other programs (*.csv)</source>
        <translation>表格，供其他软件使用 (*.csv)</translation>
    </message>
    <message>
        <source>Figures for machines (*.json)</source>
        <translation>数据，供程序读取 (*.json)</translation>
    </message>
    <message>
        <source>Save the workbook</source>
        <translation>保存工作簿</translation>
    </message>
    <message>
        <source>The workbook is being written</source>
        <translation>正在写工作簿</translation>
    </message>
    <message>
        <source>The file is written.</source>
        <translation>文件已写好。</translation>
    </message>
</context>
<context>
    <name>WorkshopHeader</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Send to sign</source>
        <translation>送签</translation>
    </message>
    <message>
        <source>Back to draft…</source>
        <translation>退回修改…</translation>
    </message>
    <message>
        <source>Enter signatures…</source>
        <translation>登记签署…</translation>
    </message>
    <message>
        <source>in force since {day}</source>
        <translation>自 {day} 起生效</translation>
    </message>
    <message>
        <source>{count} copies</source>
        <translation>一式 {count} 份</translation>
    </message>
    <message>
        <source>One for each party, one for the committee (art. 29)</source>
        <translation>当事人各一份，委员会一份（第二十九条）</translation>
    </message>
    <message>
        <source>Mediation agreement</source>
        <translation>调解协议书</translation>
    </message>
</context>
<context>
    <name>WorkshopNews</name>
    <message>
        <source>What you typed and did not save is here again ({moment})</source>
        <translation>上次未保存的输入已恢复（{moment}）</translation>
    </message>
    <message>
        <source>Show what is saved</source>
        <translation>显示已保存的内容</translation>
    </message>
    <message>
        <source>Sent to sign</source>
        <translation>已送签</translation>
    </message>
    <message>
        <source>The paper is fixed now; print it and sign.</source>
        <translation>文本已定稿，请打印签署。</translation>
    </message>
    <message>
        <source>The draft is saved as {number}.</source>
        <translation>草稿已保存，编号 {number}。</translation>
    </message>
    <message>
        <source>It cannot be signed like this: {what}</source>
        <translation>还不能送签：{what}</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>看对方保存的</translation>
    </message>
    <message>
        <source>Choose field by field</source>
        <translation>逐项选择</translation>
    </message>
    <message>
        <source>What you typed is still here. Look at what they saved, or choose for each field.</source>
        <translation>您的输入还在。可以查看对方保存的内容，也可以逐项选择。</translation>
    </message>
    <message>
        <source>The agreement was saved at another desk meanwhile</source>
        <translation>这份协议刚在另一台电脑上保存过</translation>
    </message>
    <message>
        <source>What you typed is still shown, to be copied; it is not in the paper.</source>
        <translation>您写的内容仍显示在这里，可以复制；它没有写入文书。</translation>
    </message>
    <message>
        <source>Show what was sent</source>
        <translation>看已送签的文本</translation>
    </message>
    <message>
        <source>The agreement was sent to sign at another desk</source>
        <translation>这份协议已在另一台电脑上送签</translation>
    </message>
    <message>
        <source>An oral agreement takes effect at once, on the day that the parties agreed.</source>
        <translation>口头协议自达成之日起生效，提交后立即生效。</translation>
    </message>
    <message>
        <source>Send it to sign like this?</source>
        <translation>就这样送签吗？</translation>
    </message>
    <message>
        <source>Send to sign</source>
        <translation>送签</translation>
    </message>
</context>
<context>
    <name>WrittenPapers</name>
    <message>
        <source>Mend the inquiry…</source>
        <translation>修改调查记录…</translation>
    </message>
    <message>
        <source>The court's papers…</source>
        <translation>法院材料…</translation>
    </message>
    <message>
        <source>Add words…</source>
        <translation>补充说明…</translation>
    </message>
</context>
<context>
    <name>YearCalendar</name>
    <message>
        <source>as the committee's own table says</source>
        <translation>本会自定</translation>
    </message>
    <message>
        <source>provisional: the notice is not entered</source>
        <translation>暂定：通知尚未录入</translation>
    </message>
    <message>
        <source>Month {month}</source>
        <translation>{month}月</translation>
    </message>
</context>
<context>
    <name>_LimitDialog</name>
    <message>
        <source>Number of days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Calendar days</source>
        <translation>自然日</translation>
    </message>
    <message>
        <source>Which days count</source>
        <translation>按什么计算</translation>
    </message>
    <message>
        <source>A last day off work moves to the next working day</source>
        <translation>末日为休息日的，顺延至下一个工作日</translation>
    </message>
    <message>
        <source>May be extended when every party consents</source>
        <translation>各方同意可以延长</translation>
    </message>
    <message>
        <source>The rule it rests on; it stands in the reasons of every date.</source>
        <translation>所依据的规定，会显示在每个日期的原因里。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
</context>
</TS>
