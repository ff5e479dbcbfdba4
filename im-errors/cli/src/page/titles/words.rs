//! Words in titles.

use super::Title;
use crate::page::Column;

pub(super) const SERIALS: &[&str] = &[
    "序号",
    "次序",
    "行号",
    "编号",
    "no",
    "#",
    "№",
    "id",
    "index",
    "idx",
    "seq",
    "serial",
    "sn",
    "s/n",
    "serialnumber",
    "serialno",
    "number",
];

pub(super) const OTHER_LANGUAGES: &[&str] = &[
    "ja",
    "jp",
    "japanese",
    "日语",
    "日文",
    "日本語",
    "ko",
    "kr",
    "korean",
    "韩语",
    "韩文",
    "한국어",
    "ru",
    "russian",
    "俄语",
    "de",
    "german",
    "德语",
    "fr",
    "french",
    "法语",
    "es",
    "spanish",
    "西班牙语",
];

pub(super) const ENGLISH: &[&str] = &["en", "eng", "english", "英文", "英语"];

pub(super) const CHINESE: &[&str] = &["zh", "cn", "chinese", "中文", "汉语"];

pub(super) const NAMES: &[&str] = &[
    "name",
    "constant",
    "const",
    "enum",
    "enumeration",
    "identifier",
    "symbol",
    "symbolic",
    "key",
    "macro",
    "mnemonic",
    "errorname",
    "errname",
    "名称",
    "枚举",
    "常量",
    "标识",
    "变量名",
    "宏",
    "错误名",
    "名字",
    "键",
];

pub(super) const MESSAGES: &[&str] = &[
    "message",
    "messages",
    "msg",
    "errmsg",
    "errormessage",
    "errormsg",
    "err_msg",
    "text",
    "texts",
    "信息",
    "消息",
    "提示",
    "文案",
    "文本",
    "错误内容",
];

pub(super) const DESCRIBED: &[&str] =
    &["description", "descriptions", "desc", "errordescription", "描述", "含义", "meaning", "意义"];

/// Words in titles of texts that may be longer than a message.
pub(super) const EXPLAINED: &[&str] =
    &["说明", "detail", "details", "详情", "解释", "内容", "info", "释义"];

pub(super) const CAUSES: &[&str] = &["cause", "causes", "reason", "reasons", "原因"];

pub(super) const REMEDIES: &[&str] = &[
    "remedy",
    "remedies",
    "solution",
    "solutions",
    "resolution",
    "fix",
    "action",
    "actions",
    "suggestion",
    "suggestions",
    "advice",
    "workaround",
    "troubleshooting",
    "解决",
    "处理",
    "建议",
    "措施",
    "排查",
    "对策",
    "应对",
    "办法",
];

pub(super) const REMARKS: &[&str] = &[
    "remark", "remarks", "note", "notes", "comment", "comments", "备注", "注释", "附注", "注意",
    "补充",
];

/// Words in other titles, more specific words first.
pub(super) const KNOWN: &[(&[&str], Title)] = &[
    (&["grpc", "kind"], Title::Column(Column::Kind)),
    (&["http", "httpstatus", "httpcode", "https"], Title::Column(Column::Http)),
    (REMEDIES, Title::Column(Column::Remedy)),
    (CAUSES, Title::Column(Column::Cause)),
    (REMARKS, Title::Column(Column::Remark)),
    (&["explanation"], Title::Column(Column::Explanation)),
    (&["deprecated", "deprecation", "废弃", "弃用"], Title::Column(Column::Deprecated)),
    (&["retry", "retryable", "retriable", "重试"], Title::Column(Column::Retry)),
    (&["arguments", "args", "参数", "占位符"], Title::Column(Column::Arguments)),
    (NAMES, Title::Column(Column::Name)),
    (
        &[
            "version", "versions", "date", "time", "since", "版本", "日期", "时间", "修订", "变更",
            "更新",
        ],
        Title::History,
    ),
    (
        &[
            "module",
            "category",
            "type",
            "level",
            "severity",
            "service",
            "api",
            "owner",
            "author",
            "url",
            "模块",
            "分类",
            "类别",
            "类型",
            "级别",
            "等级",
            "服务",
            "接口",
            "平台",
            "作者",
            "负责人",
            "链接",
        ],
        Title::Ignored,
    ),
    (&["status", "statuscode", "状态码"], Title::Status),
    (
        &[
            "code",
            "codes",
            "errcode",
            "errorcode",
            "errno",
            "errorno",
            "ret",
            "retcode",
            "returncode",
            "resultcode",
            "subcode",
            "错误码",
            "错误代码",
            "错误号",
            "错误编号",
            "返回码",
            "返回值",
            "响应码",
            "结果码",
            "业务码",
            "代码",
            "编码",
            "代号",
            "异常码",
            "应答码",
        ],
        Title::Column(Column::Code),
    ),
    (&["state", "状态"], Title::Column(Column::State)),
];
