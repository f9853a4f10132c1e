// Over 300 lines: it is one list, and words for people stay in one place.

import type { DiagnosticCode } from '../diagnostic.ts'
import type { CodeWords } from './language.ts'

/** What is said when something could not be read, or was read with reserve. */
export const DIAGNOSTIC_WORDS: Readonly<Record<DiagnosticCode, CodeWords>> = {
  'source-empty': {
    message: {
      zh: '文件是空的（{bytes} 字节）。',
      en: 'The file is empty ({bytes} bytes).',
    },
    why: {
      zh: '没有可读的内容，不能当作“没有数据”。',
      en: 'There is nothing to read; this is not a report of zeros.',
    },
    todo: {
      zh: '重新抓取。',
      en: 'Fetch it again.',
    },
  },
  'source-too-large': {
    message: {
      zh: '文件 {bytes} 字节，超过上限 {limit}。',
      en: 'The file has {bytes} bytes, over the limit of {limit}.',
    },
    why: {
      zh: '年度报告不会这么大，很可能不是报告。',
      en: 'No yearly report is that large; this is probably something else.',
    },
    todo: {
      zh: '核对文件；确是报告时提高 maxBytes。',
      en: 'Look at the file; raise maxBytes if it is a report.',
    },
  },
  'source-unreadable': {
    message: {
      zh: '文件无法读取：{reason}。',
      en: 'The file could not be read: {reason}.',
    },
    why: {
      zh: '这份报告不在结果里。',
      en: 'This report is missing from the results.',
    },
    todo: {
      zh: '检查路径和权限。',
      en: 'Check the path and its permissions.',
    },
  },
  'reader-timeout': {
    message: {
      zh: '读了 {seconds} 秒仍未读完，已中止。',
      en: 'Reading was not done after {seconds} seconds and was stopped.',
    },
    why: {
      zh: '这份报告不在结果里；其他文件不受影响。',
      en: 'This report is missing from the results; other files are not affected.',
    },
    todo: {
      zh: '文件可能已损坏或有意为难程序；确是报告时调高 --timeout 再读。',
      en: 'The file may be damaged, or made to be hard on programs; if it is a report, read it again with a larger --timeout.',
    },
  },
  'reader-memory': {
    message: {
      zh: '读取时内存超过 {megabytes} MB，已中止。',
      en: 'Reading took more than {megabytes} MB of memory and was stopped.',
    },
    why: {
      zh: '这份报告不在结果里；其他文件不受影响。',
      en: 'This report is missing from the results; other files are not affected.',
    },
    todo: {
      zh: '文件可能已损坏或有意为难程序；确是报告时调高 --memory 再读。',
      en: 'The file may be damaged, or made to be hard on programs; if it is a report, read it again with a larger --memory.',
    },
  },
  'reader-crash': {
    message: {
      zh: '读取进程两次异常退出：{reason}。',
      en: 'The process that read it ended twice: {reason}.',
    },
    why: {
      zh: '这份报告不在结果里；其他文件不受影响。',
      en: 'This report is missing from the results; other files are not affected.',
    },
    todo: {
      zh: '这是程序的缺陷；请附上文件报告。',
      en: 'This is a defect of the program; please report it with the file.',
    },
  },
  'reader-error': {
    message: {
      zh: '读取时出错：{reason}。',
      en: 'Reading failed: {reason}.',
    },
    why: {
      zh: '这份报告不在结果里；其他文件不受影响。',
      en: 'This report is missing from the results; other files are not affected.',
    },
    todo: {
      zh: '这是程序的缺陷；请附上文件报告。',
      en: 'This is a defect of the program; please report it with the file.',
    },
  },
  'list-record-invalid': {
    message: {
      zh: '清单的这一行不能用：{reason}。',
      en: 'This line of the list cannot be used: {reason}.',
    },
    why: {
      zh: '它所指的报告不在结果里；清单的其他各行不受影响。',
      en: 'The report that it stands for is missing from the results; the other lines of the list are read.',
    },
    todo: {
      zh: '改正这一行：一行一个 JSON 对象，path、content、content_base64 三者取一，其余字段都是字符串。',
      en: 'Mend the line: one JSON object, with one of path, content and content_base64; all other fields are strings.',
    },
  },
  'list-not-read': {
    message: {
      zh: '这是一份清单（JSON Lines），只是在文件夹或别的清单里遇到的，没有按清单读取。',
      en: 'This is a list (JSON Lines) that was met in a folder or in another list; it was not read.',
    },
    why: {
      zh: '它列出的报告可能不在结果里。',
      en: 'Reports that it lists may be missing from the results.',
    },
    todo: {
      zh: '要读取它，就把它的路径直接写在命令里。',
      en: 'To have it read, give its own path to the command.',
    },
  },
  'kind-unsupported': {
    message: {
      zh: '这类文件（{kind}）目前不能读取。',
      en: 'Files of this kind ({kind}) cannot be read yet.',
    },
    why: {
      zh: '这份报告不在结果里。',
      en: 'This report is missing from the results.',
    },
    todo: {
      zh: '换成文本文件再试。',
      en: 'Try a text dump of it.',
    },
  },
  'text-binary': {
    message: {
      zh: '内容不是文本：{share} 是控制字符或乱码。',
      en: 'This is no text: {share} of it is control or replacement characters.',
    },
    why: {
      zh: '其中的数字不可信，一个也没有读。',
      en: 'Numbers in it could not be trusted; none was read.',
    },
    todo: {
      zh: '重新抓取，或指明编码。',
      en: 'Fetch it again, or name its encoding.',
    },
  },
  'encoding-contradicted': {
    message: {
      zh: '{from} 声明编码为 {declared}，字节却是 {used}，按后者读取。',
      en: '{from} declares {declared}, but the bytes are {used} and were read as that.',
    },
    why: {
      zh: '声明有误的页面，别的工具会读成乱码。',
      en: 'Other tools that believe the declaration will read garbage.',
    },
    todo: {
      zh: '无需处理；抓取时可改正声明。',
      en: 'Nothing; correct the declaration when scraping if you can.',
    },
  },
  'encoding-guessed': {
    message: {
      zh: '没有可靠的编码依据，按 {used} 猜读。',
      en: 'Nothing told the encoding; it was guessed to be {used}.',
    },
    why: {
      zh: '个别文字可能读错。',
      en: 'Single characters may be wrong.',
    },
    todo: {
      zh: '用 --encoding 指明编码。',
      en: 'Name the encoding with --encoding.',
    },
  },
  'encoding-unknown': {
    message: {
      zh: '不认识的编码名：{label}。',
      en: 'Unknown encoding name: {label}.',
    },
    why: {
      zh: '按字节自行判断了编码。',
      en: 'The encoding was found from the bytes instead.',
    },
    todo: {
      zh: '核对编码名。',
      en: 'Check the name.',
    },
  },
  'characters-replaced': {
    message: {
      zh: '{count} 处字节无法解码，以 U+FFFD 代替。',
      en: '{count} byte sequences could not be decoded and stand as U+FFFD.',
    },
    why: {
      zh: '这些位置的文字已经丢失。',
      en: 'The text at those places is lost.',
    },
    todo: {
      zh: '重新抓取，或指明编码。',
      en: 'Fetch it again, or name its encoding.',
    },
  },
  'characters-control': {
    message: {
      zh: '文中有 {count} 个控制字符。',
      en: 'The text holds {count} control characters.',
    },
    why: {
      zh: '保留在原文里，比较时不计。',
      en: 'They are kept in the raw text and ignored in comparisons.',
    },
    todo: {
      zh: '无需处理。',
      en: 'Nothing.',
    },
  },
  'text-mojibake': {
    message: {
      zh: '文中有乱码，例如“{excerpt}”。',
      en: 'The text holds mojibake, for example “{excerpt}”.',
    },
    why: {
      zh: '乱码处的标题和文字认不出来。',
      en: 'Headings and words there cannot be recognised.',
    },
    todo: {
      zh: '从原网页重新抓取。',
      en: 'Fetch the page again from its site.',
    },
  },
  'budget-exceeded': {
    message: {
      zh: '{what} 超过上限 {limit}，只读到上限为止。',
      en: 'More {what} than the limit of {limit}; reading stopped there.',
    },
    why: {
      zh: '后面的内容没有读。',
      en: 'What comes after was not read.',
    },
    todo: {
      zh: '核对文件是否真是一份报告。',
      en: 'Check that the file is one report.',
    },
  },
  'pdf-encrypted': {
    message: {
      zh: 'PDF 已加密，需要密码才能打开。',
      en: 'The PDF is encrypted and opens only with a password.',
    },
    why: {
      zh: '内容无法读取，这份报告不在结果里。',
      en: 'Nothing in it can be read; this report is missing from the results.',
    },
    todo: {
      zh: '向发布机关索取未加密的文件。',
      en: 'Ask the publisher for a copy without a password.',
    },
  },
  'pdf-unreadable': {
    message: {
      zh: 'PDF 已损坏，无法打开。',
      en: 'The PDF is damaged and cannot be opened.',
    },
    why: {
      zh: '内容无法读取，这份报告不在结果里。',
      en: 'Nothing in it can be read; this report is missing from the results.',
    },
    todo: {
      zh: '重新下载；多半是下载中断。',
      en: 'Download it again: most often the transfer broke off.',
    },
  },
  'pdf-damaged': {
    message: {
      zh: 'PDF 有损坏：{read} 页读取正常，{damaged} 页带损读取，{lost} 页没有读出。',
      en: 'The PDF is damaged: {read} pages read soundly, {damaged} in spite of damage, {lost} not at all.',
    },
    why: {
      zh: '文件的一部分可能缺失或已改变，读出的内容未必完整，数字未必可靠。',
      en: 'Part of the file may be missing or changed: what was read need not be all of it, and figures may be wrong.',
    },
    todo: {
      zh: '重新下载后再读，并核对页数。',
      en: 'Download it again and compare the number of pages.',
    },
  },
  'pdf-without-text': {
    message: {
      zh: 'PDF 没有文字层：共 {pages} 页，{images} 幅图像（{sizes} 像素）。',
      en: 'The PDF has no text: {pages} pages, {images} images ({sizes} pixels).',
    },
    why: {
      zh: '多半是扫描件；图像里的数字没有读取，不能当作零。',
      en: 'It is probably a scan; figures in images were not read and are not zeros.',
    },
    todo: {
      zh: '先做文字识别（OCR），或寻找文字版。',
      en: 'Run text recognition (OCR) on it, or look for a text version.',
    },
  },
  'pdf-pages-without-text': {
    message: {
      zh: 'PDF 有页面没有文字：第 {pages} 页。',
      en: 'Pages of the PDF have no text: {pages}.',
    },
    why: {
      zh: '这些页可能是扫描图像，其中的表格没有读取。',
      en: 'They may be scanned images; tables on them were not read.',
    },
    todo: {
      zh: '查看这些页。',
      en: 'Look at these pages.',
    },
  },
  'pdf-text-recognised': {
    message: {
      zh: 'PDF 的文字是识别（OCR）后隐藏在图像下的：第 {pages} 页。',
      en: 'The text of the PDF lies unseen behind images, as text recognition (OCR) puts it: pages {pages}.',
    },
    why: {
      zh: '识别可能出错，数字可能与图像上的不同。',
      en: 'Recognition makes mistakes: figures may differ from those in the image.',
    },
    todo: {
      zh: '与页面图像核对数字。',
      en: 'Compare the figures with the image.',
    },
  },
  'pdf-text-illegible': {
    message: {
      zh: 'PDF 有 {count} 个字符没有对应的文字（第 {pages} 页）。',
      en: '{count} characters of the PDF have no meaning attached (pages {pages}).',
    },
    why: {
      zh: '字体没有 Unicode 对照表；这些字符读作“\ufffd”，不会当作数字。',
      en: 'Their font has no Unicode map; they are read as U+FFFD and never as figures.',
    },
    todo: {
      zh: '与页面对照，或寻找别的版本。',
      en: 'Compare with the page, or look for another copy.',
    },
  },
  'pdf-table-uncertain': {
    message: {
      zh: 'PDF 第 {page} 页有一张没有竖线的表（{rows} 行），各列无法确定。',
      en: 'A table on page {page} of the PDF ({rows} rows) has no upright lines, and its columns cannot be told for certain.',
    },
    why: {
      zh: '表中的数字没有归入任何一列；各行保留原文，不当作零。',
      en: 'Its figures were put into no column: the rows are kept as they stand, and are not zeros.',
    },
    todo: {
      zh: '对照原文件核对这张表，或寻找别的版本。',
      en: 'Look at the table in the file, or look for another copy.',
    },
  },
  'pdf-text-hidden': {
    message: {
      zh: 'PDF 有 {count} 个字符看不见（第 {pages} 页），没有当作正文。',
      en: '{count} characters of the PDF are not to be seen (pages {pages}) and were left out of the text.',
    },
    why: {
      zh: '白色、被遮盖、极小或所在图层已关闭的文字，读者看不到，往往是改动前的数字。',
      en: 'Text that is white, painted over, tiny or on a layer switched off is not what readers see; often it is a figure before its correction.',
    },
    todo: {
      zh: '与页面对照。',
      en: 'Compare with the page.',
    },
  },
  'not-a-report': {
    message: {
      zh: '这不是政府信息公开工作年度报告（{reason}：{evidence}）。',
      en: 'This is no annual report on government information disclosure ({reason}: {evidence}).',
    },
    why: {
      zh: '没有从中得出任何数据。',
      en: 'No figures were taken from it.',
    },
    todo: {
      zh: '若确是报告，请附样例反馈。',
      en: 'If it is one, please report it with an example.',
    },
  },
  'content-in-images': {
    message: {
      zh: '“{where}”处的表格或正文是图片（{count} 幅：{targets}），没有读。',
      en: 'Under “{where}” stand pictures where tables or text should be ({count}: {targets}); they were not read.',
    },
    why: {
      zh: '图片里的数字不在结果里。',
      en: 'The figures in pictures are not in the result.',
    },
    todo: {
      zh: '查看原网页的图片，或另找文字版。',
      en: 'Look at the pictures, or find the report as text.',
    },
  },
  'content-by-script': {
    message: {
      zh: '“{where}”处没有表格，只有脚本：内容由脚本写出，没有读。',
      en: 'Under “{where}” stands a script and no table: what it writes was not read.',
    },
    why: {
      zh: '脚本从不运行，它写出的数字不在结果里。',
      en: 'Scripts are never run, so the figures they write are not in the result.',
    },
    todo: {
      zh: '在浏览器里打开并另存渲染后的网页，再读一次。',
      en: 'Open the page in a browser, save it as rendered, and read that.',
    },
  },
  'content-in-attachment': {
    message: {
      zh: '网页里没有报告正文，只有附件（{count} 个：{targets}）。',
      en: 'The page holds no report, only files to fetch ({count}: {targets}).',
    },
    why: {
      zh: '附件不会自动下载。',
      en: 'Nothing is ever fetched from the network.',
    },
    todo: {
      zh: '下载附件，再读附件。',
      en: 'Fetch the file and read that.',
    },
  },
  'title-missing': {
    message: {
      zh: '没有找到报告标题。',
      en: 'No title was found.',
    },
    why: {
      zh: '报告主体和年份由其他文字得出。',
      en: 'Whose report it is, and of which year, rests on other text.',
    },
    todo: {
      zh: '核对主体和年份。',
      en: 'Check authority and year.',
    },
  },
  'form-unknown': {
    message: {
      zh: '{year} 年的官方表样不在本程序所知之列（自 {since} 年起），表格没有读入，只读了元数据、章节和正文里的数。',
      en: 'The official form of {year} is not among those known here (from {since} on): no table was read into it, only metadata, sections and the figures of the text.',
    },
    why: {
      zh: '没有读到不等于为零；原有的表格原样保留在 otherTables。',
      en: 'Not read is not zero; what tables there are stand as they are in otherTables.',
    },
    todo: {
      zh: '使用 proseFigures 和 otherTables，或查看原文。',
      en: 'Use proseFigures and otherTables, or look at the source.',
    },
  },
  'year-unknown': {
    message: {
      zh: '无法确定报告年度。',
      en: 'The reporting year could not be told.',
    },
    why: {
      zh: '这份报告不能放进任何年份。',
      en: 'The report cannot be placed in any year.',
    },
    todo: {
      zh: '查看原文后自行指定。',
      en: 'Look at the source and decide.',
    },
  },
  'year-conflict': {
    message: {
      zh: '年度取 {kept}，但{from}是 {other}。',
      en: 'The year was taken as {kept}, but {from} says {other}.',
    },
    why: {
      zh: '年份归错会影响历年比较。',
      en: 'A wrong year spoils comparisons across years.',
    },
    todo: {
      zh: '核对原文。',
      en: 'Check the source.',
    },
  },
  'date-unreadable': {
    message: {
      zh: '{field} 的日期“{raw}”残缺，留空。',
      en: 'The date “{raw}” for {field} is damaged and was left out.',
    },
    why: {
      zh: '残缺的日期补全就是臆造。',
      en: 'To complete it would be to invent it.',
    },
    todo: {
      zh: '查看原网页。',
      en: 'Look at the original page.',
    },
  },
  'metadata-conflict': {
    message: {
      zh: '{field} 有两个值：取“{kept}”，另有“{other}”。',
      en: '{field} has two values: “{kept}” was taken, “{other}” also stands.',
    },
    why: {
      zh: '两者不同时，后续统计会受影响。',
      en: 'Which of them is right decides what you count.',
    },
    todo: {
      zh: '核对原文。',
      en: 'Check the source.',
    },
  },
  'metadata-misfit': {
    message: {
      zh: '“{label}”后面的“{value}”不像它的值，没有采用。',
      en: '“{value}” does not fit its label “{label}” and was not taken.',
    },
    why: {
      zh: '网站模板填错了位置。',
      en: 'The site’s template filled it into the wrong place.',
    },
    todo: {
      zh: '需要时查看原网页。',
      en: 'Look at the original page if you need it.',
    },
  },
  'division-ambiguous': {
    message: {
      zh: '“{name}”属于哪个行政区划无法确定，可能是：{candidates}。',
      en: 'Which division “{name}” belongs to could not be told; it could be: {candidates}.',
    },
    why: {
      zh: '重名的区县很多，只凭名称可能归错地方，因此区划代码留空。',
      en: 'Many divisions share a name; by the name alone the report could be given to the wrong one, so its code is left empty.',
    },
    todo: {
      zh: '知道来源时自行补上代码。',
      en: 'Add the code yourself if you know where the report comes from.',
    },
  },
  'division-contradicted': {
    message: {
      zh: '按名称是{division}，{field}“{said}”却指向别处。',
      en: 'By its name the report is of {division}, but {field} “{said}” points elsewhere.',
    },
    why: {
      zh: '网站模板常照抄别处的代码；以名称为准，没有采用它。',
      en: 'Templates of sites are often copied with the codes of another place; the name was followed, not this.',
    },
    todo: {
      zh: '核对报告确属该区划。',
      en: 'Check that the report is of that division.',
    },
  },
  'row-unplaced': {
    message: {
      zh: '表格行无法归位：“{text}”。',
      en: 'A table row could not be placed: “{text}”.',
    },
    why: {
      zh: '这一行的数字不在结果里。',
      en: 'Its figures are not in the result.',
    },
    todo: {
      zh: '对照官方表样查看这一行。',
      en: 'Compare the row with the official form.',
    },
  },
  'row-duplicate': {
    message: {
      zh: '{item} 出现了不止一行，未采用：“{text}”。',
      en: '{item} is printed more than once; not taken: “{text}”.',
    },
    why: {
      zh: '两行数字可能不同。',
      en: 'The two rows may differ.',
    },
    todo: {
      zh: '核对哪一行是本报告的。',
      en: 'See which row belongs to this report.',
    },
  },
  'row-arity': {
    message: {
      zh: '{item} 应有 {expected} 个数，这一行有 {found} 格，对不上列：“{text}”。',
      en: '{item} has {expected} columns, this row {found} cells that do not tell which is which: “{text}”.',
    },
    why: {
      zh: '硬放进去就可能错列，所以整行留空。',
      en: 'Forcing them in could shift them, so the whole row is unreadable.',
    },
    todo: {
      zh: '查看原表。',
      en: 'Look at the original table.',
    },
  },
  'cells-recovered': {
    message: {
      zh: '一张连成一串的表按表内等式切分：{of} 格中读出 {recovered} 格（成立的读法 {readings} 种，不成立而搁置的等式 {setAside} 个）。',
      en: 'A table whose cells ran together was read by its own sums: {recovered} of {of} cells (readings admitted: {readings}; sums set aside: {setAside}).',
    },
    why: {
      zh: '只有所有成立的读法都一致的格才读出，标为 recovered；用来读数的等式不再当作核对。',
      en: 'A cell is read only where all readings that hold agree on it, and is marked recovered; the sums it was read by prove nothing about it.',
    },
    todo: {
      zh: '使用时可按 reading 区分 printed 与 recovered；有搁置的等式时查看原表。',
      en: 'Tell printed from recovered by its reading where it matters; where sums were set aside, look at the original table.',
    },
  },
  'recovery-cut-short': {
    message: {
      zh: '一张连成一串的表的切分超出限度，没有找完所有读法：{of} 格中读出 {recovered} 格。',
      en: 'The search for the readings of a table whose cells ran together was cut short: {recovered} of {of} cells were read.',
    },
    why: {
      zh: '没有找完就不能断定一格只有一种读法，未定的格留空。',
      en: 'Unless all readings are known no cell can be said to have only one: what was not decided is unreadable.',
    },
    todo: {
      zh: '取得保留格线的来源（网页、PDF）。',
      en: 'Get a source that keeps its cells apart (the page, the PDF).',
    },
  },
  'row-run-together': {
    message: {
      zh: '{item} 的 {columns} 格连成一串，格与格的分界未能确定：“{text}”。',
      en: 'The {columns} cells of {item} ran together, and where one ends is not certain: “{text}”.',
    },
    why: {
      zh: '一串数字可以有几种切法，猜错就是错数，所以整行留空。',
      en: 'A run of digits can be cut in several ways, and a wrong cut is a wrong number, so the whole row is unreadable.',
    },
    todo: {
      zh: '查看原表，或取得保留格线的来源（网页、PDF）。',
      en: 'Look at the original table, or get a source that keeps its cells apart (the page, the PDF).',
    },
  },
  'row-edition-unknown': {
    message: {
      zh: '{item} 用的是哪一版表样无法确定，未读：“{text}”。',
      en: 'Which edition’s columns {item} has could not be told; not read: “{text}”.',
    },
    why: {
      zh: '两版的列含义不同。',
      en: 'The columns mean different things in the two editions.',
    },
    todo: {
      zh: '查看原表的表头。',
      en: 'Look at the head of the original table.',
    },
  },
  'head-disordered': {
    message: {
      zh: '表头各列的次序与官方表样不同，{item} 未读：“{text}”。',
      en: 'The head prints its columns in another order than the form; {item} was not read: “{text}”.',
    },
    why: {
      zh: '照常读就会把数字放进别的列，所以整行留空。',
      en: 'Read as usual the figures would land in other columns, so the whole row is unreadable.',
    },
    todo: {
      zh: '对照原表的表头。',
      en: 'Look at the head of the original table.',
    },
  },
  'tables-deduplicated': {
    message: {
      zh: '表格的重复行已被删去：{rows} 行只剩 {values} 个数，表格一律未读。',
      en: 'Repeated lines were removed from the tables: {rows} rows have {values} numbers left. Nothing was read from them.',
    },
    why: {
      zh: '相同的数只留下一个，剩下的属于哪一格无从得知。',
      en: 'Of equal numbers one was kept, and no one can tell whose cell it is.',
    },
    todo: {
      zh: '用未去重的文本或原网页再试。',
      en: 'Try the page itself, or a dump whose lines were not made unique.',
    },
  },
  'cell-unreadable': {
    message: {
      zh: '单元格“{raw}”不是明确的一个数（{pointer}）。',
      en: 'The cell “{raw}” is not plainly one number ({pointer}).',
    },
    why: {
      zh: '值为空，不是 0。',
      en: 'Its value is null, not 0.',
    },
    todo: {
      zh: '查看原表。',
      en: 'Look at the original table.',
    },
  },
  'cell-surplus': {
    message: {
      zh: '{item} 一行多出内容：“{text}”。',
      en: 'The row {item} holds more than its columns: “{text}”.',
    },
    why: {
      zh: '多出的内容没有读。',
      en: 'The surplus was not read.',
    },
    todo: {
      zh: '查看原表。',
      en: 'Look at the original table.',
    },
  },
  'label-misprinted': {
    message: {
      zh: '行名印作“{printed}”，按“{official}”读。',
      en: 'A row labelled “{printed}” was read as “{official}”.',
    },
    why: {
      zh: '行名与官方表样不同。',
      en: 'The label differs from the official form.',
    },
    todo: {
      zh: '无需处理；有疑问时核对。',
      en: 'Nothing; check if in doubt.',
    },
  },
  'prose-figure-unplaced': {
    message: {
      zh: '正文中有数字说不清指的是哪一项，没有采用：“{text}”。',
      en: 'A figure in prose could mean more than one thing and was not taken: “{text}”.',
    },
    why: {
      zh: '它不在 proseFigures 里，也没有与表格核对。',
      en: 'It is not among the prose figures and was not held against the tables.',
    },
    todo: {
      zh: '需要时读原句。',
      en: 'Read the sentence if you need the figure.',
    },
  },
}
