// Generated from src/form/ by `npm run docs`: do not edit. Over 300 lines: it is one type, a line a cell.

/** The official tables, one number or null a cell; every edition’s rows and columns, null where the source does not hold them. */
export interface FormTables {
  proactiveDisclosure: {
    /** 第二十条第（一）项/规章 */
    regulations: {
      /** 本年制发件数 */
      issued: number | null
      /** 本年废止件数 */
      repealed: number | null
      /** 现行有效件数 */
      inForce: number | null
      /** 本年新制作数量 */
      newlyMade: number | null
      /** 本年新公开数量 */
      newlyDisclosed: number | null
      /** 对外公开总数量 */
      totalDisclosed: number | null
    }
    /** 第二十条第（一）项/行政规范性文件 */
    normativeDocuments: {
      /** 本年制发件数 */
      issued: number | null
      /** 本年废止件数 */
      repealed: number | null
      /** 现行有效件数 */
      inForce: number | null
      /** 本年新制作数量 */
      newlyMade: number | null
      /** 本年新公开数量 */
      newlyDisclosed: number | null
      /** 对外公开总数量 */
      totalDisclosed: number | null
    }
    /** 第二十条第（五）项/行政许可 */
    permits: {
      /** 本年处理决定数量 */
      decisions: number | null
      /** 上一年项目数量 */
      previousYearItems: number | null
      /** 本年增/减 */
      change: number | null
    }
    /** 第二十条第（六）项/行政处罚 */
    penalties: {
      /** 本年处理决定数量 */
      decisions: number | null
      /** 上一年项目数量 */
      previousYearItems: number | null
      /** 本年增/减 */
      change: number | null
    }
    /** 第二十条第（六）项/行政强制 */
    coercion: {
      /** 本年处理决定数量 */
      decisions: number | null
      /** 上一年项目数量 */
      previousYearItems: number | null
      /** 本年增/减 */
      change: number | null
    }
    /** 第二十条第（八）项/行政事业性收费 */
    fees: {
      /** 本年收费金额（单位：万元） */
      amount: number | null
      amountUnit: string | null
      /** 上一年项目数量 */
      previousYearItems: number | null
      /** 本年增/减 */
      change: number | null
    }
    /** 第二十条第（五）项/其他对外管理服务事项 */
    otherServices: {
      /** 上一年项目数量 */
      previousYearItems: number | null
      /** 本年增/减 */
      change: number | null
      /** 处理决定数量 */
      decisions: number | null
    }
    /** 第二十条第（九）项/政府集中采购 */
    procurement: {
      /** 采购项目数量 */
      items: number | null
      /** 采购总金额 */
      amount: number | null
      amountUnit: string | null
    }
  }
  applications: {
    /** 一、本年新收政府信息公开申请数量 */
    received: {
      /** 自然人 */
      naturalPerson: number | null
      /** 商业企业 */
      commercialEnterprise: number | null
      /** 科研机构 */
      researchInstitution: number | null
      /** 社会公益组织 */
      publicWelfareOrganization: number | null
      /** 法律服务机构 */
      legalServiceOrganization: number | null
      /** 其他 */
      otherOrganization: number | null
      /** 总计 */
      total: number | null
    }
    /** 二、上年结转政府信息公开申请数量 */
    carriedIn: {
      /** 自然人 */
      naturalPerson: number | null
      /** 商业企业 */
      commercialEnterprise: number | null
      /** 科研机构 */
      researchInstitution: number | null
      /** 社会公益组织 */
      publicWelfareOrganization: number | null
      /** 法律服务机构 */
      legalServiceOrganization: number | null
      /** 其他 */
      otherOrganization: number | null
      /** 总计 */
      total: number | null
    }
    outcomes: {
      /** 三、本年度办理结果/（一）予以公开 */
      granted: {
        /** 自然人 */
        naturalPerson: number | null
        /** 商业企业 */
        commercialEnterprise: number | null
        /** 科研机构 */
        researchInstitution: number | null
        /** 社会公益组织 */
        publicWelfareOrganization: number | null
        /** 法律服务机构 */
        legalServiceOrganization: number | null
        /** 其他 */
        otherOrganization: number | null
        /** 总计 */
        total: number | null
      }
      /** 三、本年度办理结果/（二）部分公开（区分处理的，只计这一情形，不计其他情形） */
      grantedInPart: {
        /** 自然人 */
        naturalPerson: number | null
        /** 商业企业 */
        commercialEnterprise: number | null
        /** 科研机构 */
        researchInstitution: number | null
        /** 社会公益组织 */
        publicWelfareOrganization: number | null
        /** 法律服务机构 */
        legalServiceOrganization: number | null
        /** 其他 */
        otherOrganization: number | null
        /** 总计 */
        total: number | null
      }
      denied: {
        /** 三、本年度办理结果/（三）不予公开/1.属于国家秘密 */
        stateSecrets: {
          /** 自然人 */
          naturalPerson: number | null
          /** 商业企业 */
          commercialEnterprise: number | null
          /** 科研机构 */
          researchInstitution: number | null
          /** 社会公益组织 */
          publicWelfareOrganization: number | null
          /** 法律服务机构 */
          legalServiceOrganization: number | null
          /** 其他 */
          otherOrganization: number | null
          /** 总计 */
          total: number | null
        }
        /** 三、本年度办理结果/（三）不予公开/2.其他法律行政法规禁止公开 */
        forbiddenByLaw: {
          /** 自然人 */
          naturalPerson: number | null
          /** 商业企业 */
          commercialEnterprise: number | null
          /** 科研机构 */
          researchInstitution: number | null
          /** 社会公益组织 */
          publicWelfareOrganization: number | null
          /** 法律服务机构 */
          legalServiceOrganization: number | null
          /** 其他 */
          otherOrganization: number | null
          /** 总计 */
          total: number | null
        }
        /** 三、本年度办理结果/（三）不予公开/3.危及“三安全一稳定” */
        securityAndStability: {
          /** 自然人 */
          naturalPerson: number | null
          /** 商业企业 */
          commercialEnterprise: number | null
          /** 科研机构 */
          researchInstitution: number | null
          /** 社会公益组织 */
          publicWelfareOrganization: number | null
          /** 法律服务机构 */
          legalServiceOrganization: number | null
          /** 其他 */
          otherOrganization: number | null
          /** 总计 */
          total: number | null
        }
        /** 三、本年度办理结果/（三）不予公开/4.保护第三方合法权益 */
        thirdPartyRights: {
          /** 自然人 */
          naturalPerson: number | null
          /** 商业企业 */
          commercialEnterprise: number | null
          /** 科研机构 */
          researchInstitution: number | null
          /** 社会公益组织 */
          publicWelfareOrganization: number | null
          /** 法律服务机构 */
          legalServiceOrganization: number | null
          /** 其他 */
          otherOrganization: number | null
          /** 总计 */
          total: number | null
        }
        /** 三、本年度办理结果/（三）不予公开/5.属于三类内部事务信息 */
        internalAffairs: {
          /** 自然人 */
          naturalPerson: number | null
          /** 商业企业 */
          commercialEnterprise: number | null
          /** 科研机构 */
          researchInstitution: number | null
          /** 社会公益组织 */
          publicWelfareOrganization: number | null
          /** 法律服务机构 */
          legalServiceOrganization: number | null
          /** 其他 */
          otherOrganization: number | null
          /** 总计 */
          total: number | null
        }
        /** 三、本年度办理结果/（三）不予公开/6.属于四类过程性信息 */
        processInformation: {
          /** 自然人 */
          naturalPerson: number | null
          /** 商业企业 */
          commercialEnterprise: number | null
          /** 科研机构 */
          researchInstitution: number | null
          /** 社会公益组织 */
          publicWelfareOrganization: number | null
          /** 法律服务机构 */
          legalServiceOrganization: number | null
          /** 其他 */
          otherOrganization: number | null
          /** 总计 */
          total: number | null
        }
        /** 三、本年度办理结果/（三）不予公开/7.属于行政执法案卷 */
        enforcementFiles: {
          /** 自然人 */
          naturalPerson: number | null
          /** 商业企业 */
          commercialEnterprise: number | null
          /** 科研机构 */
          researchInstitution: number | null
          /** 社会公益组织 */
          publicWelfareOrganization: number | null
          /** 法律服务机构 */
          legalServiceOrganization: number | null
          /** 其他 */
          otherOrganization: number | null
          /** 总计 */
          total: number | null
        }
        /** 三、本年度办理结果/（三）不予公开/8.属于行政查询事项 */
        administrativeInquiries: {
          /** 自然人 */
          naturalPerson: number | null
          /** 商业企业 */
          commercialEnterprise: number | null
          /** 科研机构 */
          researchInstitution: number | null
          /** 社会公益组织 */
          publicWelfareOrganization: number | null
          /** 法律服务机构 */
          legalServiceOrganization: number | null
          /** 其他 */
          otherOrganization: number | null
          /** 总计 */
          total: number | null
        }
      }
      unableToProvide: {
        /** 三、本年度办理结果/（四）无法提供/1.本机关不掌握相关政府信息 */
        notHeld: {
          /** 自然人 */
          naturalPerson: number | null
          /** 商业企业 */
          commercialEnterprise: number | null
          /** 科研机构 */
          researchInstitution: number | null
          /** 社会公益组织 */
          publicWelfareOrganization: number | null
          /** 法律服务机构 */
          legalServiceOrganization: number | null
          /** 其他 */
          otherOrganization: number | null
          /** 总计 */
          total: number | null
        }
        /** 三、本年度办理结果/（四）无法提供/2.没有现成信息需要另行制作 */
        needsCreation: {
          /** 自然人 */
          naturalPerson: number | null
          /** 商业企业 */
          commercialEnterprise: number | null
          /** 科研机构 */
          researchInstitution: number | null
          /** 社会公益组织 */
          publicWelfareOrganization: number | null
          /** 法律服务机构 */
          legalServiceOrganization: number | null
          /** 其他 */
          otherOrganization: number | null
          /** 总计 */
          total: number | null
        }
        /** 三、本年度办理结果/（四）无法提供/3.补正后申请内容仍不明确 */
        stillUnclear: {
          /** 自然人 */
          naturalPerson: number | null
          /** 商业企业 */
          commercialEnterprise: number | null
          /** 科研机构 */
          researchInstitution: number | null
          /** 社会公益组织 */
          publicWelfareOrganization: number | null
          /** 法律服务机构 */
          legalServiceOrganization: number | null
          /** 其他 */
          otherOrganization: number | null
          /** 总计 */
          total: number | null
        }
      }
      notProcessed: {
        /** 三、本年度办理结果/（五）不予处理/1.信访举报投诉类申请 */
        complaints: {
          /** 自然人 */
          naturalPerson: number | null
          /** 商业企业 */
          commercialEnterprise: number | null
          /** 科研机构 */
          researchInstitution: number | null
          /** 社会公益组织 */
          publicWelfareOrganization: number | null
          /** 法律服务机构 */
          legalServiceOrganization: number | null
          /** 其他 */
          otherOrganization: number | null
          /** 总计 */
          total: number | null
        }
        /** 三、本年度办理结果/（五）不予处理/2.重复申请 */
        repeated: {
          /** 自然人 */
          naturalPerson: number | null
          /** 商业企业 */
          commercialEnterprise: number | null
          /** 科研机构 */
          researchInstitution: number | null
          /** 社会公益组织 */
          publicWelfareOrganization: number | null
          /** 法律服务机构 */
          legalServiceOrganization: number | null
          /** 其他 */
          otherOrganization: number | null
          /** 总计 */
          total: number | null
        }
        /** 三、本年度办理结果/（五）不予处理/3.要求提供公开出版物 */
        publications: {
          /** 自然人 */
          naturalPerson: number | null
          /** 商业企业 */
          commercialEnterprise: number | null
          /** 科研机构 */
          researchInstitution: number | null
          /** 社会公益组织 */
          publicWelfareOrganization: number | null
          /** 法律服务机构 */
          legalServiceOrganization: number | null
          /** 其他 */
          otherOrganization: number | null
          /** 总计 */
          total: number | null
        }
        /** 三、本年度办理结果/（五）不予处理/4.无正当理由大量反复申请 */
        excessive: {
          /** 自然人 */
          naturalPerson: number | null
          /** 商业企业 */
          commercialEnterprise: number | null
          /** 科研机构 */
          researchInstitution: number | null
          /** 社会公益组织 */
          publicWelfareOrganization: number | null
          /** 法律服务机构 */
          legalServiceOrganization: number | null
          /** 其他 */
          otherOrganization: number | null
          /** 总计 */
          total: number | null
        }
        /** 三、本年度办理结果/（五）不予处理/5.要求行政机关确认或重新出具已获取信息 */
        reconfirmation: {
          /** 自然人 */
          naturalPerson: number | null
          /** 商业企业 */
          commercialEnterprise: number | null
          /** 科研机构 */
          researchInstitution: number | null
          /** 社会公益组织 */
          publicWelfareOrganization: number | null
          /** 法律服务机构 */
          legalServiceOrganization: number | null
          /** 其他 */
          otherOrganization: number | null
          /** 总计 */
          total: number | null
        }
      }
      other: {
        /** 三、本年度办理结果/（六）其他处理/1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 */
        uncorrectedInTime: {
          /** 自然人 */
          naturalPerson: number | null
          /** 商业企业 */
          commercialEnterprise: number | null
          /** 科研机构 */
          researchInstitution: number | null
          /** 社会公益组织 */
          publicWelfareOrganization: number | null
          /** 法律服务机构 */
          legalServiceOrganization: number | null
          /** 其他 */
          otherOrganization: number | null
          /** 总计 */
          total: number | null
        }
        /** 三、本年度办理结果/（六）其他处理/2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 */
        feeUnpaid: {
          /** 自然人 */
          naturalPerson: number | null
          /** 商业企业 */
          commercialEnterprise: number | null
          /** 科研机构 */
          researchInstitution: number | null
          /** 社会公益组织 */
          publicWelfareOrganization: number | null
          /** 法律服务机构 */
          legalServiceOrganization: number | null
          /** 其他 */
          otherOrganization: number | null
          /** 总计 */
          total: number | null
        }
        /** 三、本年度办理结果/（六）其他处理/3.其他 */
        other: {
          /** 自然人 */
          naturalPerson: number | null
          /** 商业企业 */
          commercialEnterprise: number | null
          /** 科研机构 */
          researchInstitution: number | null
          /** 社会公益组织 */
          publicWelfareOrganization: number | null
          /** 法律服务机构 */
          legalServiceOrganization: number | null
          /** 其他 */
          otherOrganization: number | null
          /** 总计 */
          total: number | null
        }
        /** 三、本年度办理结果/（六）其他处理 */
        asWhole: {
          /** 自然人 */
          naturalPerson: number | null
          /** 商业企业 */
          commercialEnterprise: number | null
          /** 科研机构 */
          researchInstitution: number | null
          /** 社会公益组织 */
          publicWelfareOrganization: number | null
          /** 法律服务机构 */
          legalServiceOrganization: number | null
          /** 其他 */
          otherOrganization: number | null
          /** 总计 */
          total: number | null
        }
      }
    }
    /** 三、本年度办理结果/（七）总计 */
    total: {
      /** 自然人 */
      naturalPerson: number | null
      /** 商业企业 */
      commercialEnterprise: number | null
      /** 科研机构 */
      researchInstitution: number | null
      /** 社会公益组织 */
      publicWelfareOrganization: number | null
      /** 法律服务机构 */
      legalServiceOrganization: number | null
      /** 其他 */
      otherOrganization: number | null
      /** 总计 */
      total: number | null
    }
    /** 四、结转下年度继续办理 */
    carriedOver: {
      /** 自然人 */
      naturalPerson: number | null
      /** 商业企业 */
      commercialEnterprise: number | null
      /** 科研机构 */
      researchInstitution: number | null
      /** 社会公益组织 */
      publicWelfareOrganization: number | null
      /** 法律服务机构 */
      legalServiceOrganization: number | null
      /** 其他 */
      otherOrganization: number | null
      /** 总计 */
      total: number | null
    }
  }
  /** 行政复议 */
  reconsideration: {
    /** 结果维持 */
    upheld: number | null
    /** 结果纠正 */
    corrected: number | null
    /** 其他结果 */
    other: number | null
    /** 尚未审结 */
    pending: number | null
    /** 总计 */
    total: number | null
  }
  litigation: {
    /** 行政诉讼/未经复议直接起诉 */
    direct: {
      /** 结果维持 */
      upheld: number | null
      /** 结果纠正 */
      corrected: number | null
      /** 其他结果 */
      other: number | null
      /** 尚未审结 */
      pending: number | null
      /** 总计 */
      total: number | null
    }
    /** 行政诉讼/复议后起诉 */
    afterReconsideration: {
      /** 结果维持 */
      upheld: number | null
      /** 结果纠正 */
      corrected: number | null
      /** 其他结果 */
      other: number | null
      /** 尚未审结 */
      pending: number | null
      /** 总计 */
      total: number | null
    }
  }
}
