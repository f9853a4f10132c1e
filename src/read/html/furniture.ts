import type { Element } from './tree.ts'

/** How pages mark what is no part of the article: by elements, by names of classes, by set phrases. */

const TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'menu', 'select', 'button', 'dialog'])
const ROLES: ReadonlySet<string> = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'menu'])
/** Whole words of classes and ids; mbx 面包屑, dqwz 当前位置, ewm 二维码, wza 无障碍, yqlj 友情链接 as Chinese sites abbreviate. */
const NAMES: ReadonlySet<string> = new Set(
  (
    'nav navbar navi navigation menu submenu footer foot breadcrumb breadcrumbs crumb crumbs mbx dqwz share sharing ' +
    'bdsharebuttonbox sidebar sidenav aside toolbar copyright login search topbar banner qrcode ewm wza print pager ' +
    'pagination related recommend weather skip friendlink yqlj'
  ).split(' '),
)
const NAME_BEGINS = /^(?:footer|navbar|breadcrumb|sidebar|copyright|bdshare|pagination)/
const LONGEST_NAME = 300

/** Whether an element says of itself that it is navigation, a footer and the like. */
export function namesFurniture(element: Element): boolean {
  if (TAGS.has(element.tag)) return true
  for (const { name, value } of element.attributes) {
    if (name === 'role' && ROLES.has(value)) return true
    if (name !== 'class' && name !== 'id') continue
    const words = value.slice(0, LONGEST_NAME).replace(/([a-z])([A-Z])/g, '$1 $2')
    for (const word of words.toLowerCase().split(/[^a-z]+/)) {
      if (NAMES.has(word) || NAME_BEGINS.test(word)) return true
    }
  }
  return false
}

const PHRASE =
  /^[【[（(]?\s?(?:(?:您|你)?(?:当前|现在|目前)?(?:所在|的)?(?:的)?(?:位置|栏目)\s?[:：]|首页\s?[>＞»›|/]|今天是|现在(?:时间)?是|分享(?:到|至)?\s?(?:[:：]|$)|扫一扫|打印(?:本页|此页|本文|文章|页面)?(?:[\s|】\]）)]|$)|关闭(?:窗口|本页|页面)?(?:[\s|】\]）)]|$)|(?:浏览|访问|阅读|点击|查看)(?:次数|量|数|人数)\s?[:：]|(?:选择(?:阅读)?)?字(?:号|体)(?:大小)?\s?[:：【[（(]|设为首页|加入收藏|收藏本站|上一[篇条]|下一[篇条]|返回顶部|网站地图|联系我们$|无障碍|长者|关怀版|登录|注册|退出|相关(?:链接|文档|阅读|附件|信息)\s?[:：]?$|责任编辑\s?[:：]|页面生成(?:时间)?|友情链接|技术支持\s?[:：]|主办(?:单位)?\s?[:：]|承办(?:单位)?\s?[:：]|版权所有)/
const FOOT = /ICP备|公网安备|网站标识码|版权所有|copyright|©/i
const LONGEST_PHRASE = 120

/** Whether a line is one of the set phrases of web pages. Sentences never are. */
export function isSetPhrase(text: string): boolean {
  return text.length <= LONGEST_PHRASE && !text.includes('。') && (PHRASE.test(text) || FOOT.test(text))
}
