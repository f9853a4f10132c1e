/** What real reports call a concept, in words that a count can follow (予以公开49件) or go before (49件予以公开). */
export const OUTCOME_NAMES: Readonly<Record<string, readonly string[]>> = {
  granted: ['予以公开', '予以公开', '同意公开'],
  grantedInPart: ['部分公开', '予以部分公开', '部分公开'],
  denied: ['不予公开', '不予公开', '决定不予公开'],
  unableToProvide: ['无法提供', '无法提供', '无法提供信息'],
  notProcessed: ['不予处理', '不予处理', '作出不予处理决定'],
  other: ['其他处理', '作其他处理', '其他处理'],
}

export const OUTCOMES = ['granted', 'grantedInPart', 'denied', 'unableToProvide', 'notProcessed', 'other'] as const

export const SUB_OUTCOME_NAMES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  denied: {
    stateSecrets: ['属于国家秘密', '涉及国家秘密'],
    forbiddenByLaw: ['其他法律行政法规禁止公开', '法律、行政法规禁止公开'],
    securityAndStability: ['危及“三安全一稳定”', '可能危及“三安全一稳定”'],
    thirdPartyRights: ['保护第三方合法权益', '涉及第三方合法权益'],
    internalAffairs: ['属于三类内部事务信息', '属于内部事务信息'],
    processInformation: ['属于四类过程性信息', '属于过程性信息'],
    enforcementFiles: ['属于行政执法案卷', '属于行政执法案卷信息'],
    administrativeInquiries: ['属于行政查询事项', '属于行政查询事项'],
  },
  unableToProvide: {
    notHeld: ['本机关不掌握相关政府信息', '本机关不掌握'],
    needsCreation: ['没有现成信息需要另行制作', '需要另行制作'],
    stillUnclear: ['补正后申请内容仍不明确', '补正后仍不明确'],
  },
  notProcessed: {
    complaints: ['信访举报投诉类申请', '属于信访举报投诉类'],
    repeated: ['重复申请', '属于重复申请'],
    publications: ['要求提供公开出版物', '要求提供公开出版物'],
    excessive: ['无正当理由大量反复申请', '无正当理由大量反复申请'],
    reconfirmation: ['要求行政机关确认或重新出具已获取信息', '要求重新出具已获取信息'],
  },
}

export const RECEIVED_NAMES = [
  '政府信息公开申请',
  '依申请公开',
  '公众提交的政府信息公开申请',
  '依申请公开申请',
] as const
export const HANDLED_NAMES = ['办结', '已办结', '答复', '按期办结'] as const
export const CARRIED_IN_NAMES = ['上年结转', '上年度结转', '上一年度结转', '上年转入'] as const
export const CARRIED_OVER_NAMES = ['结转下年度继续办理', '结转下年', '结转下年度', '结转至下一年度办理'] as const

export const APPLICANT_NAMES: Readonly<Record<string, readonly string[]>> = {
  naturalPerson: ['自然人', '自然人申请', '自然人'],
  commercialEnterprise: ['商业企业', '商业企业', '企业'],
  researchInstitution: ['科研机构'],
  publicWelfareOrganization: ['社会公益组织'],
  legalServiceOrganization: ['法律服务机构'],
  otherOrganization: ['其他组织', '其他'],
  organization: ['法人或其他组织', '法人和其他组织', '法人或者其他组织'],
}

export const APPLICATION_CHANNEL_NAMES: Readonly<Record<string, readonly string[]>> = {
  online: ['网络申请', '网上申请', '通过网络提交', '网络'],
  mail: ['信函申请', '邮寄申请', '通过信函提交', '信函'],
  inPerson: ['当面申请', '现场申请', '当面提交', '当面'],
  email: ['电子邮件申请', '通过电子邮件提交', '电子邮件'],
  fax: ['传真申请', '通过传真提交', '传真'],
}

export const DISCLOSURE_CHANNEL_NAMES: Readonly<Record<string, readonly string[]>> = {
  website: ['政府门户网站', '政府网站', '门户网站'],
  weibo: ['政务微博', '官方微博'],
  wechat: ['政务微信', '微信公众号', '政务微信公众号'],
  newMedia: ['政务新媒体', '政务新媒体平台'],
  app: ['移动客户端', '手机客户端'],
  gazette: ['政府公报'],
  pressConference: ['新闻发布会'],
  media: ['报刊、广播、电视', '新闻媒体', '广播电视'],
  noticeBoard: ['公开栏', '政务公开栏'],
  otherChannel: ['其他方式', '其他渠道', '其他方式'],
}

export const RESULT_NAMES: Readonly<Record<string, readonly string[]>> = {
  upheld: ['结果维持', '维持', '结果维持'],
  corrected: ['结果纠正', '被纠正', '结果纠正'],
  other: ['其他结果', '其他结果'],
  pending: ['尚未审结', '尚未审结', '正在审理'],
}

export const RESULTS = ['upheld', 'corrected', 'other', 'pending'] as const

export const CASE_NAMES: Readonly<Record<string, readonly string[]>> = {
  reconsideration: ['行政复议', '行政复议案件', '政府信息公开行政复议'],
  litigation: ['行政诉讼', '行政诉讼案件', '政府信息公开行政诉讼'],
}
