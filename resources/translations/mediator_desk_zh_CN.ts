<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <source>No forbidden clause</source>
        <translation>无禁用条款</translation>
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
        <source>Term {position}: figures and capitals differ</source>
        <translation>第 {position} 条：小写与大写不一致</translation>
    </message>
    <message>
        <source>The capitals say {capitals}.</source>
        <translation>大写为{capitals}。</translation>
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
        <source>No day says when the amount is to be paid</source>
        <translation>没有写明何时付款</translation>
    </message>
    <message>
        <source>Add an instalment: without a day nobody can watch that it is paid.</source>
        <translation>请加一期付款：没有日期就无法跟踪履行。</translation>
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
        <source>Term {position} gives up the way to court: “{words}”</source>
        <translation>第 {position} 条放弃诉讼权利：“{words}”</translation>
    </message>
    <message>
        <source>Such a clause is void; take it out.</source>
        <translation>这样的条款无效，请删去。</translation>
    </message>
    <message>
        <source>Term {position} speaks of a fee for mediation: “{words}”</source>
        <translation>第 {position} 条涉及调解收费：“{words}”</translation>
    </message>
    <message>
        <source>Mediation is free of charge (People's Mediation Law art. 4).</source>
        <translation>调解不收取任何费用（人民调解法第四条）。</translation>
    </message>
    <message>
        <source>The paper cannot show the character {character} ({code_point})</source>
        <translation>字库没有“{character}”字（{code_point}），无法排版</translation>
    </message>
    <message>
        <source>Write it in another way, or ask for a font that has it.</source>
        <translation>请换一种写法，或请管理员补充字库。</translation>
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
        <source>Insert a ready term</source>
        <translation>常用条款</translation>
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
    <message>
        <source>It cannot be signed like this: {what}</source>
        <translation>还不能送签：{what}</translation>
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
        <source>Show theirs</source>
        <translation>看对方保存的</translation>
    </message>
    <message>
        <source>Save mine over it</source>
        <translation>以我的为准保存</translation>
    </message>
    <message>
        <source>What you typed is still here. Look at what they saved, or save yours in its place.</source>
        <translation>您写的内容都还在。可以先看对方保存的，或以您的为准保存。</translation>
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
        <source>Mediators</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>在办案件</translation>
    </message>
    <message>
        <source>Knows well</source>
        <translation>熟悉险种</translation>
    </message>
    <message>
        <source>{mediator} (suggested)</source>
        <translation>{mediator}（建议）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>There is no other mediator yet. Add one in the settings first.</source>
        <translation>还没有其他调解员，请先在设置中添加。</translation>
    </message>
    <message>
        <source>Suggested: {mediator}. Knows {line}; {count} open cases, the fewest of those who do.</source>
        <translation>建议：{mediator}。熟悉{line}，在办 {count} 件，为熟悉该险种者中最少。</translation>
    </message>
    <message>
        <source>Suggested: {mediator}. {count} open cases, the fewest of all.</source>
        <translation>建议：{mediator}。在办 {count} 件，为全体最少。</translation>
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
    <name>Banner</name>
    <message>
        <source>Hide this message</source>
        <translation>收起这条消息</translation>
    </message>
</context>
<context>
    <name>Bars</name>
    <message>
        <source>accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>concluded</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>达成协议</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>协议率</translation>
    </message>
    <message>
        <source>agreed, 10,000 yuan</source>
        <translation>协议金额（万元）</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>未填写</translation>
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
    <name>CaseActs</name>
    <message>
        <source>Archive this case?</source>
        <translation>将本案归档？</translation>
    </message>
    <message>
        <source>From then on it can only be read.</source>
        <translation>归档后只能查阅。</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
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
        <source>Meeting {sequence}, {at}</source>
        <translation>第 {sequence} 次调解，{at}</translation>
    </message>
    <message>
        <source>Nothing is written down.</source>
        <translation>还没有安排。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
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
        <source>In force</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>司法确认</translation>
    </message>
    <message>
        <source>a joint application to the court until {day}</source>
        <translation>双方可共同申请，至 {day} 止</translation>
    </message>
    <message>
        <source>Payment {position}: {amount} yuan</source>
        <translation>第 {position} 期 {amount} 元</translation>
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
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>may settle</source>
        <translation>特别授权</translation>
    </message>
    <message>
        <source>may not settle</source>
        <translation>一般授权</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Follow-up and ratings</source>
        <translation>回访与评价</translation>
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
        <source>History</source>
        <translation>历程</translation>
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
    <name>CaseListing</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
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
    <message>
        <source>Claimed in total {amount} yuan</source>
        <translation>争议金额合计 {amount} 元</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 件</numerusform>
        </translation>
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
        <source>No case here has “{text}” in its names or numbers.</source>
        <translation>这里没有姓名或编号含“{text}”的案件。</translation>
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
    <name>CasePane</name>
    <message>
        <source>Choose a case to see it here.</source>
        <translation>选择一件案件，在此查看。</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Only a mediation can be accepted and get a number.</source>
        <translation>只有调解事项可以受理并编号。</translation>
    </message>
    <message>
        <source>{applicant} and {respondent}</source>
        <translation>{applicant} 与 {respondent}</translation>
    </message>
    <message>
        <source>{step}: {left}</source>
        <translation>{step}{left}</translation>
    </message>
    <message>
        <source>Last day: {day}</source>
        <translation>{day}届满</translation>
    </message>
    <message>
        <source>Key A in the list</source>
        <translation>在列表中按 A 键</translation>
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
</context>
<context>
    <name>CasesView</name>
    <message>
        <source>Search names, case, policy and report numbers</source>
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
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Take in an export of the mini program (Ctrl+I)</source>
        <translation>导入小程序的提交文件（Ctrl+I）</translation>
    </message>
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
    <name>ChecksPanel</name>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Reminders do not block; click one to go to its field</source>
        <translation>提醒不阻止保存；点一项，光标到那一处</translation>
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
        <source>write the month's workbook</source>
        <translation>写出月报 Excel</translation>
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
        <source>file to write</source>
        <translation>写入的文件</translation>
    </message>
    <message>
        <source>which month</source>
        <translation>哪个月</translation>
    </message>
    <message>
        <source>number of the identity document</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>a whole number from 1 on is needed</source>
        <translation>需要一个不小于 1 的整数</translation>
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
        <source>{file}, row {row}, {number}: {reasons}</source>
        <translation>{file} 第 {row} 行，{number}：{reasons}</translation>
    </message>
    <message>
        <source>No row waits in quarantine.</source>
        <translation>没有待处理的隔离行。</translation>
    </message>
    <message>
        <source>; next meeting {at}</source>
        <translation>；下次调解 {at}</translation>
    </message>
    <message>
        <source>Nothing found yet. A submission can take a day to arrive: try again after 24 hours, or phone {telephone} in working hours.</source>
        <translation>暂未查到。提交可能要一天才能到达：请 24 小时后再查，或在工作时间致电 {telephone}。</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>已写出 {file}。</translation>
    </message>
    <message>
        <source>{taken_in} submissions taken in, {quarantined} in quarantine.</source>
        <translation>收入 {taken_in} 件提交，隔离 {quarantined} 件。</translation>
    </message>
</context>
<context>
    <name>CommitteeSection</name>
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
    <name>DayMeetings</name>
    <message>
        <source>Meetings on {day}</source>
        <translation>{day} 的安排</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Nothing is planned on this day.</source>
        <translation>这一天还没有安排。</translation>
    </message>
    <message>
        <source>{applicant} and {respondent}</source>
        <translation>{applicant} 与 {respondent}</translation>
    </message>
    <message>
        <source>The same mediator at the same time</source>
        <translation>同一调解员，时间冲突</translation>
    </message>
    <message>
        <source>The same room at the same time</source>
        <translation>同一调解室，时间冲突</translation>
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
    <name>DeskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
    <name>DeskView</name>
    <message>
        <source>Opening the committee's records …</source>
        <translation>正在打开本会的数据……</translation>
    </message>
    <message>
        <source>Working here: {name}</source>
        <translation>当前使用人：{name}</translation>
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
        <source>What the applicant asks for</source>
        <translation>请求事项</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事实经过</translation>
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
    <name>EnquiryView</name>
    <message>
        <source>Progress look-up</source>
        <translation>查询进度</translation>
    </message>
    <message>
        <source>Number of the identity document, with or without spaces</source>
        <translation>证件号码，有无空格均可</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>{day} 收到</translation>
    </message>
    <message>
        <source>next meeting {at}</source>
        <translation>下次调解 {at}</translation>
    </message>
    <message>
        <source>Nothing found yet. A submission can take a day to arrive: please try again after 24 hours, or phone {telephone} in working hours.</source>
        <translation>暂未查到。提交可能要一天才能到达：请 24 小时后再查，或在工作时间致电 {telephone}。</translation>
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
    <name>History</name>
    <message>
        <source>Received</source>
        <translation>收到提交</translation>
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
        <source>Meeting {sequence}: {result}</source>
        <translation>第 {sequence} 次调解：{result}</translation>
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
        <source>Dispute mended</source>
        <translation>修改争议信息</translation>
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
        <translation>收入 {count} 件</translation>
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
        <translation>收入 {count} 件</translation>
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
        <source>Copy the selected rows</source>
        <translation>复制所选的行</translation>
    </message>
    <message>
        <source>Leave the desk</source>
        <translation>退出</translation>
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
    <name>MergeDialog</name>
    <message>
        <source>Into which company does “{name}” go?</source>
        <translation>“{name}”合并到哪家公司？</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
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
    <name>Offer</name>
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
        <source>Turn into a mediation</source>
        <translation>转为调解</translation>
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
        <source>Plan a meeting…</source>
        <translation>排期…</translation>
    </message>
    <message>
        <source>Move the meeting…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Record the meeting…</source>
        <translation>记录调解…</translation>
    </message>
    <message>
        <source>Record the outcome…</source>
        <translation>登记结果…</translation>
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
        <source>Write the agreement…</source>
        <translation>写协议书…</translation>
    </message>
    <message>
        <source>Mark signatures…</source>
        <translation>登记签署…</translation>
    </message>
    <message>
        <source>Record a payment…</source>
        <translation>登记付款…</translation>
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
        <source>Archive</source>
        <translation>归档</translation>
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
        <source>The check digit should be {digit}. Compare it with the document; it can be saved as it is.</source>
        <translation>校验码应为 {digit}。请与证件核对，也可照此保存。</translation>
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
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Whoever uses the desk: each change in a case carries one of these names.</source>
        <translation>使用本系统的人员；案件的每次变动都记在其中一人名下。</translation>
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
    <name>Places</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Look-up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
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
    <message>
        <source>{done} of {total}</source>
        <translation>{total} 处已签 {done} 处</translation>
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
        <source>Set aside…</source>
        <translation>不再处理…</translation>
    </message>
    <message>
        <source>These rows could not be taken in. Once they are corrected in the mini program and exported again, the import takes them in and they leave this list. A row that will not come again, or was dealt with in another way, is set aside with words.</source>
        <translation>这些行未能收入。在小程序中更正并重新导出后，导入时即自动收入，并从这里移除；不会再来或已另行处理的行，写明理由后不再处理。</translation>
    </message>
    <message>
        <source>The fields of the row as they came</source>
        <translation>该行原样内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <source>No row waits in quarantine.</source>
        <translation>没有待处理的隔离行。</translation>
    </message>
    <message>
        <source>{column}: </source>
        <translation>{column}：</translation>
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
    <name>ReadyTerms</name>
    <message>
        <source>The amount is paid</source>
        <translation>支付款项</translation>
    </message>
    <message>
        <source>It is paid in instalments</source>
        <translation>分期支付</translation>
    </message>
    <message>
        <source>The claim is settled finally</source>
        <translation>赔案最终了结</translation>
    </message>
    <message>
        <source>The policy goes on</source>
        <translation>保险合同继续有效</translation>
    </message>
    <message>
        <source>Papers are handed over</source>
        <translation>交付单证</translation>
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
        <source>Written {at} (China time) by {name}</source>
        <translation>制表：{name}　{at}（北京时间）</translation>
    </message>
    <message>
        <source>Practice committee: none of these cases, people or companies exist.</source>
        <translation>练习数据：本表中的案件、人员和公司均为虚构。</translation>
    </message>
    <message>
        <source>Counted: accepted mediations of all insurers, lines, channels and mediators. Settled privately and withdrawn is not counted as success.</source>
        <translation>统计范围：已受理的调解案件，不分公司、险种、渠道和调解员；和解撤回不计入达成协议。</translation>
    </message>
    <message>
        <source>Counted: accepted mediations of all insurers, lines, channels and mediators. Settled privately and withdrawn is counted as success.</source>
        <translation>统计范围：已受理的调解案件，不分公司、险种、渠道和调解员；和解撤回计入达成协议。</translation>
    </message>
    <message>
        <source>Not filled</source>
        <translation>未填</translation>
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
        <source>Without withdrawn, referred (n)</source>
        <translation>不含撤回、转办（n）</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>达成协议</translation>
    </message>
    <message>
        <source>Agreed ÷ n</source>
        <translation>协议÷n</translation>
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
        <source>Paid, yuan</source>
        <translation>已付金额（元）</translation>
    </message>
    <message>
        <source>Claimed, 10,000 yuan</source>
        <translation>请求金额（万元）</translation>
    </message>
    <message>
        <source>Agreed, 10,000 yuan</source>
        <translation>协议金额（万元）</translation>
    </message>
    <message>
        <source>Paid, 10,000 yuan</source>
        <translation>已付金额（万元）</translation>
    </message>
    <message>
        <source>Accepted and agreed cases</source>
        <translation>受理与达成协议（件）</translation>
    </message>
    <message>
        <source>Agreed ÷ n: agreed cases concluded in the period, divided by all concluded in it without those withdrawn or referred (n). “—” where n is under {least}: too few to compare.</source>
        <translation>成功率（达成协议÷n）：本期办结的达成协议件数，除以本期办结数（不含撤回、转办，即 n）。n 少于 {least} 件的不列比率，记“—”。</translation>
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
        <source>By month of conclusion</source>
        <translation>按办结月</translation>
    </message>
    <message>
        <source>By month of acceptance</source>
        <translation>按受理月</translation>
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
        <source>Cases of the period</source>
        <translation>归期</translation>
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
        <source>What is counted</source>
        <translation>计算说明</translation>
    </message>
    <message>
        <source>Even: {opening} + {new} = {concluded} + {closing}</source>
        <translation>相等：{opening} + {new} = {concluded} + {closing}</translation>
    </message>
    <message>
        <source>NOT EVEN: {opening} + {new} is not {concluded} + {closing}. Look for cases concluded before they were accepted.</source>
        <translation>不相等：{opening} + {new} ≠ {concluded} + {closing}。请查找办结日期早于受理日期的案件。</translation>
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
        <source>Opening</source>
        <translation>期初未结</translation>
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
        <source>Change</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Change in %</source>
        <translation>增减幅度</translation>
    </message>
    <message>
        <source>Number of cases</source>
        <translation>案件数（件）</translation>
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
        <source>10,000 yuan</source>
        <translation>本期（万元）</translation>
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
        <source>Days, mean</source>
        <translation>办结用时平均（天）</translation>
    </message>
    <message>
        <source>Days, median</source>
        <translation>办结用时中位（天）</translation>
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
        <source>All mediations accepted or concluded in the period. Names of persons are masked; identity numbers and telephones are left out.</source>
        <translation>本期受理或办结的全部调解案件。个人姓名已脱敏，不列证件号码和电话。</translation>
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
        <source>Agreed cases concluded in the period, divided by the cases accepted in the period. The two are not the same cases, so it can pass 100 %.</source>
        <translation>本期办结的达成协议件数，除以本期受理数。分子、分母不是同一批案件，可能超过 100%。</translation>
    </message>
    <message>
        <source>Agreed ÷ concluded</source>
        <translation>协议÷办结</translation>
    </message>
    <message>
        <source>Agreed cases concluded in the period, divided by all cases concluded in the period, without those withdrawn or referred. What was declined was never accepted and is not among them.</source>
        <translation>本期办结的达成协议件数，除以本期办结数（不含撤回、转办）。不予受理的未曾受理，不在其内。</translation>
    </message>
    <message>
        <source>Agreed ÷ filed</source>
        <translation>协议÷立案</translation>
    </message>
    <message>
        <source>Agreed cases concluded in the period that had a mediator, divided by the cases filed in the period. Filed means: accepted in the period, and a mediator is appointed.</source>
        <translation>本期办结且指定过调解员的达成协议件数，除以本期立案数。立案指本期受理并已指定调解员。</translation>
    </message>
    <message>
        <source>Agreed ÷ mediated</source>
        <translation>协议÷实际调解</translation>
    </message>
    <message>
        <source>Of the cases concluded in the period for which at least one meeting was held: those agreed, divided by all of them.</source>
        <translation>本期办结且至少开过一次调解会的案件中，达成协议件数除以全部件数。</translation>
    </message>
    <message>
        <source>Of the cases accepted in the period: those agreed until this report was written, divided by all of them. It still rises while cases are open.</source>
        <translation>本期受理的案件中，截至制表时已达成协议的，除以全部受理数。未结案件办结后还会上升。</translation>
    </message>
    <message>
        <source>Of the cases accepted in the period and concluded until this report was written, without those withdrawn or referred: those agreed, divided by all of them.</source>
        <translation>本期受理且截至制表时已办结（不含撤回、转办）的案件中，达成协议件数除以全部件数。</translation>
    </message>
    <message>
        <source>Of the cases accepted in the period for which a mediator is appointed: those agreed until this report was written, divided by all of them.</source>
        <translation>本期受理并已指定调解员的案件中，截至制表时已达成协议的，除以全部件数。</translation>
    </message>
    <message>
        <source>Of the cases accepted in the period for which at least one meeting was held: those agreed until this report was written, divided by all of them.</source>
        <translation>本期受理且至少开过一次调解会的案件中，截至制表时已达成协议的，除以全部件数。</translation>
    </message>
    <message>
        <source>by month of conclusion</source>
        <translation>按办结月</translation>
    </message>
    <message>
        <source>by month of acceptance</source>
        <translation>按受理月</translation>
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
        <source>Some fields cannot stay as they are: {fields}.</source>
        <translation>有几栏需要改：{fields}。</translation>
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
        <source>The end is before the beginning.</source>
        <translation>结束时间早于开始时间。</translation>
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
        <source>A party has another meeting from {begins_at} to {ends_at}: {applicant}, {number}. Choose another time.</source>
        <translation>当事人在 {begins_at} 至 {ends_at} 另有调解：{applicant}案（{number}），请另选时间。</translation>
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
        <source>The agreement has not taken effect.</source>
        <translation>协议尚未生效。</translation>
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
        <source>{name} is the last one who uses the desk. Add somebody else before.</source>
        <translation>{name}是最后一位使用人员，请先新增其他人员。</translation>
    </message>
    <message>
        <source>This member of the staff is the mediator {mediator} already.</source>
        <translation>该使用人员已对应调解员{mediator}。</translation>
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
</context>
<context>
    <name>SessionDialog</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
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
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The words are kept with the row.</source>
        <translation>理由随该行一并保存。</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
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
        <source>Insurers</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>The window speaks the other language when the program is opened again.</source>
        <translation>重新打开程序后，界面语言随之改变。</translation>
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
</context>
<context>
    <name>SignatureRow</name>
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
        <source>All of them, today</source>
        <translation>今天全部签署</translation>
    </message>
    <message>
        <source>A party refuses to sign…</source>
        <translation>有人拒签…</translation>
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
        <source>Without the tick the name stays in the history, and can no longer be chosen.</source>
        <translation>取消勾选后姓名仍保留在历程中，但不能再选用。</translation>
    </message>
    <message>
        <source>Uses the desk</source>
        <translation>使用本系统</translation>
    </message>
</context>
<context>
    <name>StatisticsView</name>
    <message>
        <source>Monthly report {month}</source>
        <translation>调解月报 {month}</translation>
    </message>
    <message>
        <source>Save the workbook</source>
        <translation>保存月报</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>The workbook is being written</source>
        <translation>正在写月报</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Monthly report (Excel)…</source>
        <translation>月报（Excel）…</translation>
    </message>
    <message>
        <source>Write the month's workbook (Ctrl+E)</source>
        <translation>写出本月月报（Ctrl+E）</translation>
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
        <source>Agreement reached</source>
        <translation>达成协议</translation>
    </message>
    <message>
        <source>Claimed, 10,000 yuan</source>
        <translation>请求金额（万元）</translation>
    </message>
    <message>
        <source>Agreed, 10,000 yuan</source>
        <translation>协议金额（万元）</translation>
    </message>
    <message>
        <source>Paid, 10,000 yuan</source>
        <translation>已付金额（万元）</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>Definition of the rate</source>
        <translation>成功率口径</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>Open before {opening} + new {new} = concluded {concluded} + open after {closing}: {verdict}</source>
        <translation>期初未结 {opening} + 新收 {new} = 结案 {concluded} + 期末未结 {closing}：{verdict}</translation>
    </message>
    <message>
        <source>even</source>
        <translation>相等</translation>
    </message>
    <message>
        <source>NOT even, please report this</source>
        <translation>不相等，请反馈此问题</translation>
    </message>
    <message>
        <source>on last month {difference} ({percent})</source>
        <translation>较上月 {difference}（{percent}）</translation>
    </message>
    <message>
        <source>By the other definitions:</source>
        <translation>其他口径：</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>The workbook is written.</source>
        <translation>月报已写出。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
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
        <source>Why, and until when</source>
        <translation>原因，预计到何时</translation>
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
</context>
<context>
    <name>TimeLimitDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
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
        <translation>计算方式</translation>
    </message>
    <message>
        <source>A last day off work moves to the next working day</source>
        <translation>最后一日为休息日的，顺延至下一个工作日</translation>
    </message>
    <message>
        <source>{source}: {limit}</source>
        <translation>{source}：{limit}</translation>
    </message>
</context>
<context>
    <name>TimeLimits</name>
    <message>
        <source>Decide on acceptance</source>
        <translation>决定是否受理</translation>
    </message>
    <message>
        <source>Contact the other side</source>
        <translation>联系对方当事人</translation>
    </message>
    <message>
        <source>Applicant supplies papers</source>
        <translation>申请人补正材料</translation>
    </message>
    <message>
        <source>Mediate</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Mediate for a court, before filing</source>
        <translation>法院委派调解（立案前）</translation>
    </message>
    <message>
        <source>Mediate for a court, after filing</source>
        <translation>法院委托调解（立案后）</translation>
    </message>
    <message>
        <source>Insurer pays after the agreement</source>
        <translation>达成协议后保险公司付款</translation>
    </message>
    <message>
        <source>Ask a court to confirm the agreement</source>
        <translation>申请司法确认</translation>
    </message>
    <message>
        <source>%n working day(s)</source>
        <translation>%n 个工作日</translation>
    </message>
    <message>
        <source>%n calendar day(s)</source>
        <translation>%n 日</translation>
    </message>
</context>
<context>
    <name>TimeLimitsSection</name>
    <message>
        <source>A case keeps the last day that it has; what is reckoned from now on follows the change.</source>
        <translation>在办案件已算出的期限不变，今后计算的按修改后的规定。</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>As the rule says</source>
        <translation>按规定</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已修改</translation>
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
    <message>
        <source>the next working day</source>
        <translation>顺延至下一个工作日</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>不顺延</translation>
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
    <name>_TermRow</name>
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
</TS>
