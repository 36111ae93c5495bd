-- What a refused person reads: what is the matter and what to do. %s is filled in by refuse().
-- 404 unknown, 403 not you, 409 not now or not this version, 422 something is missing.

DELETE FROM refusal;
INSERT INTO refusal (code, status, message) VALUES
  ('unknownDocument',   404, '发布台账里还没有这份内容，请先由编辑提交。'),
  ('unknownRemark',     404, '没有这条意见，请刷新页面。'),
  ('unknownProposal',   404, '没有这项提议，请刷新页面。'),

  ('noRole',            403, '您还没有任何角色，请联系管理员授予。'),
  ('adminStaysOut',     403, '管理员不参与编辑、校对和审核，请由担任相应角色的同事操作。'),
  ('notYourRole',       403, '“%s”要由%s来做，您没有这个角色。'),
  ('ownWork',           403, '您参与编辑了这次提交，不能再校对或审核它，请换一位同事。'),
  ('approvedBefore',    403, '您已在前面的环节通过了这次提交，每一审须由不同的人来做。'),
  ('recordedBefore',    403, '您代录过这次提交的签批，不能再审核它，请换一位同事。'),
  ('proofreadAndReview', 403, '按本区的规则，同一次提交的校对和审核不由一个人做，请换一位同事。'),
  ('recorderTookPart',  403, '您写过或审过这次提交，不能代录它的签批，请换一位同事。'),
  ('ownProposal',       403, '这项提议由您提出，须由另一位同事确认。'),
  ('concernsYourself',  403, '这项提议涉及您本人的角色，须由另一位同事确认。'),
  ('delegatorCannot',   403, '您代同事审，但那位同事自己参与编辑了这次提交，或已通过了前面的环节，不能由您代审。'),
  ('ownAccount',        403, '这是您自己的账号：密码请在“账号”里自己换；停用须由另一位管理员来做。'),

  ('wrongState',        409, '当前状态是“%s”，不能“%s”。请刷新页面，查看现在可做的操作。'),
  ('staleRevision',     409, '内容在您打开之后已有变化，请刷新页面，看过最新版本再操作。'),
  ('proofreadsMissing', 409, '还差 %s 次校对，校对完成后才能开始审核。'),
  ('alreadyProofread',  409, '您已校对过这次提交，请由另一位校对再看。'),
  ('signatureOtherStage', 409, '现在要的是%s的签批。请刷新页面，看过现在的状态再录。'),
  ('inPersonMissing',   409, '每次提交至少有一审要由审核人自己登录来办，这一审不能代录。'),
  ('sameAsLive',        409, '与已发布内容相同，不必提交。如需改动，请修改后再提交。'),
  ('expired',           409, '失效时间已过，不能再发布。请编辑改好失效时间，重新提交。'),
  ('withdrawalPast',    409, '定好的撤下时间已经过了，不能再发布。请三审先改撤下时间，或取消定时撤下。'),
  ('noWithdrawal',      409, '这个版本没有定过撤下时间。请刷新页面。'),
  ('alreadyResolved',   409, '这条意见已经处理过了。'),
  ('slugFrozen',        409, '这份内容已经发布过，网址名“%s”不能再改。请改回原来的网址名后提交。'),
  ('slugTaken',         409, '网址名“%s”已被同类的另一份内容使用，请换一个再提交。'),
  ('alreadySo',         409, '现在已经是这样，不必提议。'),
  ('adminOrOther',      409, '管理员不能兼任其他角色。请先撤销原有角色，或改授另一位同事。'),
  ('rolesExclusive',    409, '按本区的规则，这个角色不能和%s由一个人兼任。请先撤销原有角色，或改授另一位同事。'),
  ('heldTogether',      409, '现在有人兼任这两个角色：%s。请先撤销其中一个，再提议。'),
  ('lastAdmin',         409, '这是最后一位管理员，请先授予另一位同事管理员角色。'),
  ('notClaimed',        409, '您没有在审这份内容，不用放下。请刷新页面。'),
  ('delegatedAlready',  409, '这些天里已有一项同样的委托。请先结束它，或者换个日期。'),
  ('delegateCannot',    409, '受托人须是在岗、有角色的同事，不能是管理员；委托人须自己有这个审核角色，不能转委托。'),
  ('delegationOver',    409, '这项委托已经结束。请刷新页面。'),
  ('personDisabled',    409, '这个账号已停用。请先由两人重新启用。'),
  ('lastConfirmer',     409, '停用之后就没有第二个人能确认提议了。请先授予另一位同事管理员或三审角色。'),
  ('notInOutlet',       409, '“%s”里没有登记这份内容，不用再登记。请刷新页面。'),
  ('putAwayAlready',    409, '已经是这样了，请刷新页面。'),
  ('notPutAway',        409, '只有没发布过、也不在审的草稿可以收起。在审的请先退回，发布过的请撤下。'),
  ('notThisNumber',     409, '居民现在看到的这份内容里没有这个号码。请刷新页面。'),
  ('proposalClosed',    409, '这项提议已确认，或因超过 14 天而失效。如仍需要，请重新提议。'),

  ('unknownAction',     422, '没有“%s”这个操作，请刷新页面。'),
  ('notForType',        422, '“%s”只用于应急公告。其他内容请用“提交”。'),
  ('commentRequired',   422, '请写明理由，再“%s”。'),
  ('remarksInvalid',    422, '对某一栏的意见要写明哪一栏和写什么，只在退回和校对时可以提，一次最多 50 条。'),
  ('reasonNeeded',      422, '检查有 %s 处提醒。请改好；确实不用改的，在“意见或理由”里写明原因，再提交。'),
  ('timeNotFuture',     422, '请填写一个将来的时间。'),
  ('timeAfterExpiry',   422, '到那时内容已经失效，请填写失效之前的发布时间。'),
  ('timesCrossed',      422, '撤下的时间须在发布之后、失效之前，请改一个时间。'),
  ('expiryMissing',     422, '请填写失效时间。到时会自动撤下。'),
  ('expiryPast',        422, '失效时间已经过了，请改成将来的时间。'),
  ('signatureNotForAlerts', 422, '应急公告不能代录签批，请审核人自己登录审核。'),
  ('signerInvalid',     422, '请选择签批人：须有%s角色，没有写过、审过或代录过这次提交，也不是您自己。'),
  ('signedOnInvalid',   422, '请填写签批日期：不早于提交那天，不晚于今天。'),
  ('scanInvalid',       422, '请附上签批的扫描件或照片，不超过五兆。'),
  ('callIncomplete',    422, '请写全：号码、结果、拨打的岗位；打通了的还要写听到什么。反映要写号码、怎么来的、说了什么。'),
  ('outletInvalid',     422, '没有这个去处或这一步，请刷新页面再试。'),
  ('outletPlace',       422, '请写明在哪里（地点或网址，不超过 200 字），以后好去换、去撤。'),
  ('contentInvalid',    422, '提交的内容不完整或格式不对，请保存后重新提交。'),
  ('slugInvalid',       422, '请填写网址名：只用小写字母、数字和连字符。'),
  ('roleInvalid',       422, '请选择人员、姓名和角色，并说明是授予还是撤销。'),
  ('hoursInvalid',      422, '时限请填 1 到 720 小时。'),
  ('delegationInvalid', 422, '请选择委托人、受托人和审核角色，并填写起止日期：最长 62 天，结束须在将来。'),
  ('personInvalid',     422, '请选择人员。'),
  ('combinationFixed',  422, '这一条不能改：管理员不兼任，写过的人不校对、不审核，每一审由不同的人来做。'),
  ('ruleTooWeak',       422, 
    '至少要有两位不同的审核人，更正可以只有一位，政策解读三审都要；新内容和公告的最后一审须是三审；校对 0 至 3 次。');

-- STRICT: a code without a row must fail, not pass as "nothing against it".
CREATE OR REPLACE FUNCTION refuse(refusal_code text, VARIADIC filled text[] DEFAULT '{}')
RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = publication, pg_temp AS $$
DECLARE
  entry refusal;
BEGIN
  SELECT * INTO STRICT entry FROM refusal WHERE code = refusal_code;
  RETURN jsonb_build_object('code', entry.code, 'status', entry.status,
                            'message', format(entry.message, VARIADIC filled));
END
$$;
