// Written by `npm run generate` from spec/openapi.yaml. Do not edit: change the contract instead.
export interface paths {
    "/v3/ecommerce/combine-papay/contracts/pre-entrust-sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * APP 方式预签约
         * @description 用户在平台 APP 里开通代扣之前，平台后台先调用本接口换取签约会话 `pre_entrustweb_id`，
         *     再由 APP 拿它拉起微信，让用户在微信里完成签约。
         *
         *     - 调用方只能是平台商户；须已开通委托代扣，并向微信支付运营申请到协议模板 `plan_id`。
         *     - 会话 2 小时内有效；APP 用 WXLaunchMiniProgram [拉起微信](guides/launching.zh.md)时，预签约之后 2 分钟内就要首次拉起，且这一时限可能缩短到 20 秒。
         *       因此请在用户点击时现取现用，不要缓存或提前获取。
         *     - 签约成功后结果会推送到 `notify_url`；用户放弃或签约失败都没有通知，请以[查询协议](#queryContract)的结果为准。
         *
         *     推断：官方只在小程序方式预签约的页面上写明支持幂等；本接口同样可以用相同的协议号和相同的参数重复请求。
         */
        post: operations["preEntrustSign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 小程序方式预签约
         * @description 为平台自己的**小程序**创建签约会话，由小程序跳转到微信的签约小程序完成签约。
         *     APP 里的签约不用本接口：请用 [APP 方式预签约](#preEntrustSign)，拉起时用 WXLaunchMiniProgram，见[拉起微信](guides/launching.zh.md)。
         *
         *     会话同样 2 小时内有效；没有 `return_app` 和 `attach`。
         *
         *     > 官方页面（2026-05-21）标注本接口仍处于灰度测试阶段，暂未开放。
         */
        post: operations["preEntrustSignMiniProgram"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询协议
         * @description 按模板和商户协议号查询协议的当前状态。这是判断签约是否成功的可靠途径：[通知](#contractSigned)可能迟到、重复，也可能始终不来。
         *     扣款所需的 `contract_id` 由本接口返回。多久查一次、到期之后状态变成什么，见[协议的状态](guides/flow.zh.md#agreement-states)。
         */
        get: operations["queryContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 解除协议
         * @description 由平台主动解除一份已签约的协议。解约结果还会推送到协议模板上配置的解约通知地址，而不是预签约时的 `notify_url`。
         *     解约之后再发起扣款会收到 `CONTRACT_NOT_EXIST`。
         */
        post: operations["terminateContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/ecommerce/combine-papay/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 受理扣款
         * @description 凭 `contract_id` 从用户账户发起一次合单扣款。结果随应答同步返回，**没有扣款通知**。每笔订单只能扣款一次。
         *
         *     - 商户侧超时为 1 分钟；超时或结果未知时先[查询](#queryTransaction)，仍不能确定再[撤销](#reverseTransaction)。
         *     - 重试必须使用同一个 `combine_out_trade_no` 和完全相同的参数，换号可能造成重复扣款。
         *     - 每笔子单各有 `trade_state`，只有 `SUCCESS` 才是成功。部分成功、扣款失败与结果未知，见[扣款](guides/deductions.zh.md)。
         */
        post: operations["createTransaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询扣款
         * @description 按合单商户订单号查询一次扣款的结果，内容与受理扣款的应答相同。
         */
        get: operations["queryTransaction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销扣款
         * @description 扣款结果[始终不能确定](guides/deductions.zh.md#unknown)时，用本接口撤销整笔合单。成功时应答为 204，没有正文。
         *
         *     提示：已付款的订单会不会退款、多久之内可以撤销，都没有公布。只用于结果未知的扣款；确定成功之后要退钱，请用退款接口。
         */
        post: operations["reverseTransaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/ecommerce/refunds/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请退款
         * @description 把一笔子单的部分或全部金额退给用户。合单只能按子单退：填子单的 `transaction_id` 或 `out_trade_no`，以及它的 `sub_mchid`。
         *
         *     - **应答只表示已受理**，没有状态：是否到账看通知或查询。
         *     - 同一个 `out_refund_no` 只退一次。失败或结果未知时，用**同一个单号、同样的参数**重试；换单号可能重复退款。
         *     - 同一订单每分钟最多请求 1 次，所以本接口被限频（429）、超时或系统异常之后，客户端在 60 秒之内不会再次发送。
         *     - 支付之后一年内可以退款，每单最多 50 次部分退款；退款零钱约 5 分钟到账，银行卡 1 至 3 个工作日。
         *     - 已全额退款的订单不能再分账。
         *
         *     | 错误码 | 状态码 | 处理 |
         *     |---|---|---|
         *     | `NOT_ENOUGH` | 403 | 余额不足。充值后用**同一个单号**重试 |
         *     | `USER_ACCOUNT_ABNORMAL` | 403 | 用户账户已注销，请与用户另行协商，不要重试 |
         *     | `RESOURCE_NOT_EXISTS` | 404 | 没有这笔订单，核对订单号与二级商户号 |
         *     | `FREQUENCY_LIMITED` | 429 | 过于频繁。同一订单至少间隔 60 秒 |
         *     | `SYSTEM_ERROR` | 500 | 用同一个单号、同样的参数重试 |
         */
        post: operations["applyRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/ecommerce/refunds/out-refund-no/{out_refund_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 按商户退款单号查询退款
         * @description 按商户自己的退款单号查询一笔退款。申请之后 1 分钟开始查询，间隔逐渐加大（5、10、20、30 分钟）。
         *
         *     - 结果未知的申请先用本接口查询；`RESOURCE_NOT_EXISTS` 表示没有受理，可以用同样的参数再次申请。
         *     - `ABNORMAL` 表示退款到用户账户失败，请发起异常退款。
         */
        get: operations["queryRefundByOutRefundNo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/ecommerce/refunds/id/{refund_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 按微信支付退款单号查询退款
         * @description 按微信支付退款单号查询一笔退款，应答与按商户退款单号查询相同。
         */
        get: operations["queryRefundById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/ecommerce/refunds/{refund_id}/apply-abnormal-refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发起异常退款
         * @description 状态为 `ABNORMAL` 的退款，可以用本接口改退到用户的银行卡，或转入二级商户的结算银行卡。
         *
         *     `bank_account` 与 `real_name` 是敏感字段：传明文即可，客户端用 `Wechatpay-Serial` 对应的公钥加密后发送，明文与密文都不会出现在日志里。
         */
        post: operations["applyAbnormalRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/bill/tradebill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 申请交易账单
         * @description 申请一天的交易账单：当天成功的收款与退款。金额以**元**为单位，每个值以反引号开头，末两行是汇总。
         *
         *     - 次日 9 点开始生成，建议 10 点以后申请。
         *     - 应答里的 `download_url` **30 秒内有效**：把应答立即交给 `download()`，它只访问客户端自己的域名，解压，并核对哈希。
         *     - 同一天的账单可以反复申请，每次得到新的链接。
         *
         *     | 错误码 | 状态码 | 处理 |
         *     |---|---|---|
         *     | `NO_STATEMENT_EXIST` | 400 | 这一天没有账单：没有交易，或不是本商户的账单 |
         *     | `STATEMENT_CREATING` | 400 | 账单正在生成：10 点以后每 30 分钟再申请一次 |
         */
        get: operations["applyTradeBill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/bill/fundflowbill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 申请资金账单
         * @description 申请一天的资金账单：平台商户自己账户的资金变动。
         *
         *     - 次日 9 点开始生成，建议 10 点以后申请。
         *     - 应答里的 `download_url` **30 秒内有效**：把应答立即交给 `download()`，它只访问客户端自己的域名，解压，并核对哈希。
         *     - 同一天的账单可以反复申请，每次得到新的链接。
         *
         *     | 错误码 | 状态码 | 处理 |
         *     |---|---|---|
         *     | `NO_STATEMENT_EXIST` | 400 | 这一天没有账单：没有交易，或不是本商户的账单 |
         *     | `STATEMENT_CREATING` | 400 | 账单正在生成：10 点以后每 30 分钟再申请一次 |
         */
        get: operations["applyFundFlowBill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/ecommerce/bill/fundflowbill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 申请全部二级商户的资金账单
         * @description 申请一天的、全部二级商户的资金账单。需要微信支付为平台开通权限。文件是加密的，可能分成几个：`download()` 逐个解密，按 `bill_sequence` 的顺序连起来。
         *
         *     - 次日 9 点开始生成，建议 10 点以后申请。
         *     - 应答里的 `download_url` **30 秒内有效**：把应答立即交给 `download()`，它只访问客户端自己的域名，解压，并核对哈希。
         *     - 同一天的账单可以反复申请，每次得到新的链接。
         *
         *     | 错误码 | 状态码 | 处理 |
         *     |---|---|---|
         *     | `NO_STATEMENT_EXIST` | 400 | 这一天没有账单：没有交易，或不是本商户的账单 |
         *     | `STATEMENT_CREATING` | 400 | 账单正在生成：10 点以后每 30 分钟再申请一次 |
         */
        get: operations["applySubMerchantsFundFlowBill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/bill/sub-merchant-fundflowbill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 申请单个二级商户的资金账单
         * @description 申请一天的、一个二级商户的资金账单。须在服务商平台的产品中心开通“下载二级商户资金账单”。文件是加密的，由 `download()` 解密。
         *
         *     - 次日 9 点开始生成，建议 10 点以后申请。
         *     - 应答里的 `download_url` **30 秒内有效**：把应答立即交给 `download()`，它只访问客户端自己的域名，解压，并核对哈希。
         *     - 同一天的账单可以反复申请，每次得到新的链接。
         *
         *     | 错误码 | 状态码 | 处理 |
         *     |---|---|---|
         *     | `NO_STATEMENT_EXIST` | 400 | 这一天没有账单：没有交易，或不是本商户的账单 |
         *     | `STATEMENT_CREATING` | 400 | 账单正在生成：10 点以后每 30 分钟再申请一次 |
         */
        get: operations["applySubMerchantFundFlowBill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/merchant/media/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 上传图片
         * @description 上传一张图片（JPG、BMP、PNG）或一份 PDF，得到 `media_id`，用于二级商户进件等接口。请用 `upload()`：
         *
         *     - 只有 `meta` 的文本参与签名，客户端会写好它，并填上文件的 SHA-256 摘要；`meta` 在前，文件在后。
         *     - 重复上传只会得到另一个 `media_id`，没有其他影响。
         *     - 消费者投诉的图片用另一个接口上传，两者的 `media_id` 不能混用。
         */
        post: operations["uploadImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载平台证书
         * @description 取得当前可用的微信支付平台证书。每张证书都用 APIv3 密钥加密（AEAD_AES_256_GCM），解密后是 PEM 文本。
         *
         *     - 首次调用时还没有可以用来验签的证书：先用 APIv3 密钥解密，再用解出的证书验证这次应答。
         *     - 建议至少每 12 小时更新一次；新证书会在启用前至少 24 小时出现在列表里。
         *     - 只使用微信支付公钥的商户不需要、也不应调用本接口。
         */
        get: operations["listCertificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/security/echo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 联调自测
         * @description 发送一段文字，微信支付验签后把它签名返回。不涉及资金，就能检查签名、验签、加解密与通知是否都正常。
         *     填写 `notify_url` 时，随后还会收到一条 `SECURITY_ECHO.SUCCESS` 通知。
         */
        post: operations["echoSecurity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "ECOMMERCE_ENTRUST.SIGN": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 签约成功通知
         * @description 用户签约成功后，微信支付把结果推送到预签约时填写的 `notify_url`。用户放弃或签约失败不会有通知。
         *
         *     收到之后：验签 → 解密 `resource` → 核对商户号、应用与协议号 → 按 `id` 去重 → 5 秒内应答 200 或 204，否则微信支付会再次投递。
         *     完整的规则与其他框架的接收端见[回调通知](guides/receiving.zh.md)。
         *     送达没有保证，逾期未收到请主动[查询协议](#queryContract)。
         */
        post: operations["contractSigned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "ECOMMERCE_ENTRUST.TERMINATE": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 解约通知
         * @description 协议解除后推送，无论由用户、平台还是系统发起。推送到协议模板上配置的解约通知地址，而不是预签约时的 `notify_url`。
         *
         *     收到之后：验签 → 解密 `resource` → 核对商户号、应用与协议号 → 按 `id` 去重 → 5 秒内应答 200 或 204，否则微信支付会再次投递。
         *     完整的规则与其他框架的接收端见[回调通知](guides/receiving.zh.md)。
         */
        post: operations["contractTerminated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "SECURITY_ECHO.SUCCESS": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 联调自测通知
         * @description 联调自测填写了 `notify_url` 时，微信支付处理完之后推送到这个地址，用来检查通知的接收、验签与解密。不涉及资金，也不涉及任何协议。
         *
         *     验签、解密与应答的方法与其他通知相同，见[回调通知](guides/receiving.zh.md)。
         */
        post: operations["securityEchoed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "REFUND.SUCCESS": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退款成功通知
         * @description 退款到账之后，推送到申请退款时的 `notify_url`，没有填写时推送到商户平台上配置的地址。
         *
         *     验签、解密与应答的方法与其他通知相同，见[回调通知](guides/receiving.zh.md)。
         */
        post: operations["refundSucceeded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "REFUND.ABNORMAL": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退款异常通知
         * @description 退款到用户账户失败（例如银行卡已注销）之后，请发起异常退款。推送到申请退款时的 `notify_url`，没有填写时推送到商户平台上配置的地址。
         *
         *     验签、解密与应答的方法与其他通知相同，见[回调通知](guides/receiving.zh.md)。
         */
        post: operations["refundAbnormal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "REFUND.CLOSED": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退款关闭通知
         * @description 退款没有成功、已经关闭之后，钱退回原来的账户。推送到申请退款时的 `notify_url`，没有填写时推送到商户平台上配置的地址。
         *
         *     验签、解密与应答的方法与其他通知相同，见[回调通知](guides/receiving.zh.md)。
         */
        post: operations["refundClosed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description APP 方式预签约的请求。 */
        PreEntrustSign: {
            /**
             * @description 平台在微信开放平台申请的移动应用的 appid；`return_app` 为 `true` 时，必须是发起签约的那个 APP 的 appid。
             *
             *     长度 1～32 个字符。
             * @example wxd678efh567hg6787
             */
            appid: string;
            /**
             * Format: int64
             * @description 协议模板 ID，向微信支付运营申请模板后获得。
             *
             *     本库：上限不是微信支付的规则：再大的整数在 JavaScript 里不精确，发出去会变成另一个数（[RFC 8259 第 6 节](https://www.rfc-editor.org/rfc/rfc8259#section-6)），所以不发送。
             *
             *     提示：公布的示例只有 3 到 6 位。
             * @example 12535
             */
            plan_id: number;
            /**
             * @description 商户侧的签约协议号，在商户侧必须唯一。
             *
             *     长度 1～32 个字符。
             *
             *     推断：同类接口只允许数字和大小写字母，且用过的协议号（已签约、因业务原因失败或已解约）不能再次使用，建议照此生成。
             * @example wxwtdk20200910100000
             */
            out_contract_code: string;
            /**
             * @description 签约页面上展示的用户名称。
             *
             *     长度 1～32 个字符。
             *
             *     提示：不要直接传微信昵称：昵称里常有表情符号，会被拒绝。
             * @example 微信代扣用户A
             */
            contract_display_account: string;
            /**
             * @description 接收签约结果通知的地址，必须可以直接访问。
             *
             *     长度 1～256 个字符。
             *
             *     推断：请使用外网可以访问的 HTTPS 地址；同类接口要求必须是 HTTPS。
             * @example https://yourapp.com/notify
             */
            notify_url: string;
            /**
             * @description 签约后的去向：填 `true` 返回 APP；不填则用户留在微信。
             *
             *     推断：v2 的同类接口曾说明安卓不支持返回 APP。
             *
             *     提示：填 `false` 是否被接受没有公布，不需要返回时请不填。
             * @example true
             */
            return_app?: boolean;
            /**
             * @description 商户自定义的数据，用户不可见。
             *
             *     最长 255 个字符。
             *
             *     推断：会在通知里原样带回；官方页面只写了用途，社区文档的通知字段表里有它。
             * @example example_attach
             */
            attach?: string;
        };
        /** @description 小程序方式预签约的请求。 */
        PreEntrustSignMiniProgram: {
            /**
             * @description 公众号或移动应用的 appid。
             *
             *     长度 1～32 个字符。
             * @example wxd678efh567hg6787
             */
            appid: string;
            /**
             * Format: int64
             * @description 协议模板 ID，向微信支付运营申请模板后获得。
             *
             *     本库：上限不是微信支付的规则：再大的整数在 JavaScript 里不精确，发出去会变成另一个数（[RFC 8259 第 6 节](https://www.rfc-editor.org/rfc/rfc8259#section-6)），所以不发送。
             *
             *     提示：公布的示例只有 3 到 6 位。
             * @example 12535
             */
            plan_id: number;
            /**
             * @description 商户侧的签约协议号，在商户侧必须唯一。
             *
             *     长度 1～32 个字符。
             *
             *     推断：同类接口只允许数字和大小写字母，且用过的协议号（已签约、因业务原因失败或已解约）不能再次使用，建议照此生成。
             * @example wxwtdk20200910100000
             */
            out_contract_code: string;
            /**
             * @description 签约页面上展示的用户名称。
             *
             *     长度 1～32 个字符。
             *
             *     提示：不要直接传微信昵称：昵称里常有表情符号，会被拒绝。
             * @example 微信代扣用户A
             */
            contract_display_account: string;
            /**
             * @description 接收签约结果通知的地址，必须可以直接访问。
             *
             *     长度 1～256 个字符。
             *
             *     推断：请使用外网可以访问的 HTTPS 地址；同类接口要求必须是 HTTPS。
             * @example https://yourapp.com/notify
             */
            notify_url: string;
        };
        /**
         * @description 签约会话。
         *
         *     推断：APP 方式预签约的页面上没有能读到应答字段表；这些字段取自小程序方式预签约的页面。
         */
        PreEntrustSession: {
            /**
             * @description 签约会话 ID，2 小时内有效，长度 1～128 个字符。
             *
             *     提示：格式没有公布，实际见过 106 个字符的；请原样传给 APP，不要解析。
             * @example 5778aadY9nltAsZzXixCkFIGYnV2V
             */
            pre_entrustweb_id: string;
            /**
             * @description 平台商户号，长度 1～32 个字符。
             * @example 1900000109
             */
            mchid?: string;
            /**
             * @description 协议模板 ID，与请求一致。
             * @example 12535
             */
            plan_id: number;
            /**
             * @description 商户侧的签约协议号，与请求一致，长度 1～32 个字符。
             * @example wxwtdk20200910100000
             */
            out_contract_code: string;
            /**
             * @description 签约小程序的原始 ID，用于 WXLaunchMiniProgram（APP）拉起微信。
             *
             *     推断：没有为本接口公布，同类接口会返回；没有时怎么办见[拉起微信](guides/launching.zh.md#launch-mini-program)。
             * @example gh_0123456789ab
             */
            miniprogram_username?: string;
            /**
             * @description 签约小程序的页面路径，用于 WXLaunchMiniProgram（APP）拉起微信。
             *
             *     推断：同 `miniprogram_username`，没有为本接口公布，同类接口会返回。
             * @example pages/index/index?pre_entrustweb_id=5778aadY9nltAsZzXixCkFIGYnV2V
             */
            miniprogram_path?: string;
        };
        /** @description 委托代扣协议。 */
        Contract: {
            /**
             * @description 平台商户号，最长 32 个字符。
             * @example 1900000109
             */
            mchid?: string;
            /**
             * @description 委托代扣协议 ID，扣款时使用，最长 32 个字符。
             * @example 123124412412423431
             */
            contract_id?: string;
            /**
             * @description 签约时使用的 appid，最长 32 个字符。
             * @example wxd678efh567hg6787
             */
            appid?: string;
            /**
             * @description 协议模板 ID，与请求一致。
             * @example 12535
             */
            plan_id: number;
            /**
             * @description 商户侧的签约协议号，与请求一致，最长 32 个字符。
             * @example wxwtdk20200910100000
             */
            out_contract_code: string;
            /**
             * @description 签约页面上展示的用户名称，最长 32 个字符。
             * @example 微信代扣用户A
             */
            contract_display_account?: string;
            /**
             * @description 协议状态：`NOT_SIGNED` 未签约，`SIGNED` 已签约，`TERMINATED` 已解约。
             * @example SIGNED
             * @enum {string}
             */
            contract_state: "NOT_SIGNED" | "SIGNED" | "TERMINATED";
            /**
             * @description 签约时间，RFC 3339 格式，最长 32 个字符。
             * @example 2020-09-10T13:29:35.120+08:00
             */
            contract_signed_time?: string;
            /**
             * @description 协议到期时间，RFC 3339 格式。
             *
             *     提示：到期之后状态变成什么没有公布；到期时间一过，请不要再扣款。
             * @example 2021-09-10T13:29:35.120+08:00
             */
            contract_expired_time?: string;
            /**
             * @description 用户在该 appid 下的标识。
             * @example o-MYE42l80oelYMDE34nYD456Xoy
             */
            openid?: string;
            contract_terminate_info?: components["schemas"]["ContractTerminateInfo"];
        };
        /** @description 解约信息，仅在协议已解约时返回。 */
        ContractTerminateInfo: {
            /**
             * @description 解约方式。已知的值：`USER_TERMINATE` 用户解约，`MCH_API_TERMINATE` 商户接口解约，`WEPAY_WEB_TERMINATE` 商户平台解约，`CUSTOMER_SERVICE_TERMINATE` 客服解约，`SYSTEM_TERMINATE` 系统解约。
             *
             *     推断：取值可能增加；客服解约还有 `CUSTOM_SERVICE_TERMINATE` 这种写法，请兼容两者。
             * @example MCH_API_TERMINATE
             */
            contract_termination_mode?: string;
            /**
             * @description 解约时间，RFC 3339 格式。
             * @example 2020-10-10T13:29:35.120+08:00
             */
            contract_terminated_time?: string;
            /**
             * @description 解约备注。
             * @example 用户解约
             */
            contract_termination_remark?: string;
        };
        /** @description 解除协议的请求。 */
        ContractTermination: {
            /**
             * @description 解约备注。
             *
             *     最长 256 个字符。
             * @example 用户解约
             */
            contract_termination_remark: string;
        };
        /** @description 已解除的协议。 */
        TerminatedContract: {
            /**
             * @description 平台商户号。
             * @example 1900000109
             */
            mchid?: string;
            /**
             * @description 协议模板 ID，与请求一致。
             * @example 12535
             */
            plan_id: number;
            /**
             * @description 商户侧的签约协议号，与请求一致。
             * @example wxwtdk20200910100000
             */
            out_contract_code: string;
        };
        /** @description 合单扣款的请求。 */
        CombineDeduction: {
            /**
             * @description 合单发起方的 appid。
             *
             *     长度 1～32 个字符。
             * @example wxd678efh567hg6787
             */
            combine_appid: string;
            /**
             * @description 合单发起方（平台）的商户号。
             *
             *     长度 1～32 个字符。
             * @example 1900000109
             */
            combine_mchid: string;
            /**
             * @description 合单商户订单号，在商户侧必须唯一。
             *
             *     长度 1～32 个字符。
             * @example P20150806125346
             */
            combine_out_trade_no: string;
            /**
             * @description 委托代扣协议 ID，由查询协议得到。
             *
             *     长度 1～32 个字符。
             * @example 123124412412423431
             */
            contract_id: string;
            /** @description 子单，最多 50 笔。 */
            sub_orders: components["schemas"]["DeductionSubOrder"][];
            /**
             * @description 风控信息。
             *
             *     最长 255 个字符。
             * @example ip:202.106.196.115;last_oid:ox6zi6jKVxWVxxxx-xWlkMxxxx7E;device:%27Android%3B12%3BHUAWEI%3BADA-AL00%27;
             */
            risk_info?: string;
        };
        /** @description 合单扣款的一笔子单。 */
        DeductionSubOrder: {
            /**
             * @description 子单发起方的商户号。
             * @example 1900000109
             */
            mchid: string;
            /**
             * @description 附加数据，查询时原样带回。
             * @example 深圳分店
             */
            attach?: string;
            amount: components["schemas"]["DeductionAmount"];
            /**
             * @description 子单的商户订单号。
             * @example 20150806125346
             */
            out_trade_no: string;
            /**
             * @description 二级商户号。
             * @example 1900000110
             */
            sub_mchid: string;
            /**
             * @description 二级商户的 appid。
             * @example wxd678efh567hg6787
             */
            sub_appid?: string;
            /**
             * @description 商品描述。
             * @example 腾讯充值中心-QQ会员充值
             */
            description: string;
            settle_info?: components["schemas"]["SettleInfo"];
            /**
             * @description 子单的风控信息。
             * @example ip:202.106.196.115;last_oid:ox6zi6jKVxWVxxxx-xWlkMxxxx7E;device:%27Android%3B12%3BHUAWEI%3BADA-AL00%27;
             */
            sub_risk_info?: string;
        };
        /** @description 订单金额。 */
        DeductionAmount: {
            /**
             * @description 标价金额，整数，单位为分。
             *
             *     推断：合单代扣的页面没有写单位；微信支付的人民币金额都以分为单位。
             * @example 100
             */
            total_amount: number;
            /**
             * @description 标价币种。
             * @example CNY
             */
            currency: string;
        };
        /** @description 结算信息。 */
        SettleInfo: {
            /**
             * @description 是否分账。
             * @example true
             */
            profit_sharing?: boolean;
            /**
             * @description 补差金额，整数，单位为分。
             *
             *     推断：合单代扣的页面没有写单位；微信支付的人民币金额都以分为单位。
             * @example 10
             */
            subsidy_amount?: number;
        };
        /** @description 合单扣款的同步结果。 */
        CreatedTransaction: {
            /**
             * @description 合单发起方的 appid。
             * @example wxd678efh567hg6787
             */
            combine_appid?: string;
            /**
             * @description 合单发起方（平台）的商户号。
             * @example 1900000109
             */
            combine_mchid?: string;
            /**
             * @description 合单商户订单号，与请求一致。
             * @example P20150806125346
             */
            combine_out_trade_no: string;
            /** @description 各笔子单的结果。 */
            sub_orders: components["schemas"]["TransactionSubOrder"][];
            combine_payer_info?: components["schemas"]["CombinePayer"];
        };
        /** @description 合单扣款的当前状态。 */
        Transaction: {
            /**
             * @description 合单发起方的 appid。
             * @example wxd678efh567hg6787
             */
            combine_appid?: string;
            /**
             * @description 合单发起方（平台）的商户号。
             * @example 1900000109
             */
            combine_mchid?: string;
            /**
             * @description 合单商户订单号，与请求一致。
             * @example P20150806125346
             */
            combine_out_trade_no: string;
            /** @description 各笔子单的结果。 */
            sub_orders: components["schemas"]["TransactionSubOrder"][];
            combine_payer_info?: components["schemas"]["CombinePayer"];
        };
        /** @description 一笔子单的结果。 */
        TransactionSubOrder: {
            /**
             * @description 子单发起方的商户号。
             * @example 1900000109
             */
            mchid?: string;
            /**
             * @description 交易类型，委托代扣为 `PAP`。
             * @example PAP
             */
            trade_type?: string;
            /**
             * @description 这笔子单的交易状态，`SUCCESS` 表示已付款。
             *
             *     提示：取值没有公布，官方示例里只有 `SUCCESS`：只有它才能当作成功，其他的怎么处理见[扣款](guides/deductions.zh.md#success)。
             * @example SUCCESS
             */
            trade_state: string;
            /**
             * @description 付款银行的标识。
             * @example CMC
             */
            bank_type?: string;
            /**
             * @description 下单时的附加数据。
             * @example 深圳分店
             */
            attach?: string;
            /**
             * @description 支付完成时间，RFC 3339 格式。
             * @example 2020-09-20T13:29:35.120+08:00
             */
            success_time?: string;
            /**
             * @description 微信支付订单号。
             * @example 1009660380201506130728806387
             */
            transaction_id?: string;
            /**
             * @description 子单的商户订单号。
             * @example 20150806125346
             */
            out_trade_no: string;
            /**
             * @description 二级商户号。
             * @example 1900000110
             */
            sub_mchid?: string;
            /**
             * @description 二级商户的 appid。
             * @example wxd678efh567hg6787
             */
            sub_appid?: string;
            amount?: components["schemas"]["TransactionAmount"];
        };
        /** @description 子单的标价金额与用户实付金额。 */
        TransactionAmount: {
            /**
             * @description 标价金额，整数，单位为分。
             *
             *     推断：合单代扣的页面没有写单位；微信支付的人民币金额都以分为单位。
             * @example 100
             */
            total_amount?: number;
            /**
             * @description 标价币种。
             * @example CNY
             */
            currency?: string;
            /**
             * @description 用户实付金额，整数，单位为分。
             *
             *     推断：合单代扣的页面没有写单位；微信支付的人民币金额都以分为单位。
             * @example 100
             */
            payer_amount?: number;
            /**
             * @description 用户支付的币种。
             * @example CNY
             */
            payer_currency?: string;
        };
        /** @description 付款用户。 */
        CombinePayer: {
            /**
             * @description 用户在 `combine_appid` 下的标识。
             * @example o-MYE42l80oelYMDE34nYD456Xoy
             */
            openid?: string;
        };
        /** @description 撤销扣款的请求。 */
        CombineReversal: {
            /**
             * @description 合单发起方的 appid。
             * @example wxd678efh567hg6787
             */
            combine_appid: string;
            /** @description 要撤销的子单，最多 50 笔。 */
            sub_orders: components["schemas"]["ReversalSubOrder"][];
        };
        /** @description 要撤销的一笔子单。 */
        ReversalSubOrder: {
            /**
             * @description 子单发起方的商户号。
             * @example 1900000109
             */
            mchid: string;
            /**
             * @description 子单的商户订单号。
             * @example 20150806125346
             */
            out_trade_no: string;
            /**
             * @description 二级商户号。
             * @example 1900000110
             */
            sub_mchid: string;
            /**
             * @description 二级商户的 appid。
             * @example wxd678efh567hg6787
             */
            sub_appid?: string;
        };
        /** @description 申请退款的请求。 */
        RefundApplication: {
            /**
             * @description 子单的二级商户号。
             *
             *     长度 1～32 个字符。
             * @example 1900000109
             */
            sub_mchid: string;
            /**
             * @description 平台的 appid。
             *
             *     长度 1～32 个字符。
             * @example wxd678efh567hg6787
             */
            sp_appid: string;
            /**
             * @description 二级商户的 appid，须与平台有绑定关系。
             *
             *     最长 32 个字符。
             * @example wxd678efh567hg6787
             */
            sub_appid?: string;
            /**
             * @description 子单的微信支付订单号；与 `out_trade_no` 至少填一个。
             *
             *     长度 1～32 个字符。
             * @example 1009660380201506130728806387
             */
            transaction_id?: string;
            /**
             * @description 子单的商户订单号；与 `transaction_id` 至少填一个。
             *
             *     长度 1～64 个字符。
             *
             *     推断：有的页面写最长 32 个字符。
             * @example 20150806125346
             */
            out_trade_no?: string;
            /**
             * @description 商户退款单号，在平台内唯一；同一单号只退一次。
             *
             *     长度 1～64 个字符。
             * @example 1217752501201407033233368018
             */
            out_refund_no: string;
            /**
             * @description 退款原因，会展示给用户。
             *
             *     长度 1～80 个字符。
             *
             *     推断：同类接口的页面写最长 80 个字节，约 26 个汉字；部分退款且不超过 1 元时不展示。
             * @example 商品已售完
             */
            reason?: string;
            amount: components["schemas"]["RefundAmount"];
            /**
             * @description 接收退款结果通知的地址，不能携带查询参数；不填则推送到商户平台上配置的地址。
             *
             *     长度 1～256 个字符。
             *
             *     提示：请使用外网可以访问的 HTTPS 地址。
             * @example https://yourapp.com/notify
             */
            notify_url?: string;
            /**
             * @description 出资方：`REFUND_SOURCE_SUB_MERCHANT` 二级商户（默认），`REFUND_SOURCE_PARTNER_ADVANCE` 平台垫付（需要权限；垫付不成时仍由二级商户出资，以应答为准）。
             * @example REFUND_SOURCE_SUB_MERCHANT
             * @enum {string}
             */
            refund_account?: "REFUND_SOURCE_SUB_MERCHANT" | "REFUND_SOURCE_PARTNER_ADVANCE";
            /**
             * @description 出资账户，例如 `AVAILABLE`；不填则从订单资金所在的账户出。不能与 `amount.from` 同时填写。
             *
             *     长度 1～32 个字符。
             * @example AVAILABLE
             */
            funds_account?: string;
        };
        /** @description 退款金额。 */
        RefundAmount: {
            /**
             * @description 退款金额，单位为分；不能超过子单还可以退的金额。
             * @example 100
             */
            refund: number;
            /**
             * @description 子单的总金额，单位为分。
             * @example 100
             */
            total: number;
            /**
             * @description 币种，只支持 `CNY`。
             *
             *     长度 1～18 个字符。
             * @example CNY
             */
            currency?: string;
            /** @description 各账户的出资，合计须等于 `refund`，账户不能重复；填写时优先于 `funds_account`。 */
            from?: components["schemas"]["RefundSource"][];
        };
        /** @description 一个账户的出资。 */
        RefundSource: {
            /**
             * @description 账户：`AVAILABLE` 可用余额，`UNAVAILABLE` 不可用余额。
             * @example AVAILABLE
             * @enum {string}
             */
            account: "AVAILABLE" | "UNAVAILABLE";
            /**
             * @description 金额，单位为分。
             * @example 100
             */
            amount: number;
        };
        /** @description 已受理的退款；没有状态，结果以通知或查询为准。 */
        AcceptedRefund: {
            /**
             * @description 微信支付退款单号，最长 32 个字符。
             * @example 50000000382019052709732678859
             */
            refund_id: string;
            /**
             * @description 商户退款单号，与请求一致。
             * @example 1217752501201407033233368018
             */
            out_refund_no: string;
            /**
             * @description 受理退款的时间，RFC 3339 格式。
             * @example 2020-12-01T16:18:12+08:00
             */
            create_time?: string;
            amount?: components["schemas"]["RefundedAmount"];
            /** @description 退款里各项优惠的金额。 */
            promotion_detail?: components["schemas"]["RefundedPromotion"][];
            /**
             * @description 实际出资的账户；还没有出资时没有这个字段，请查询。
             * @example REFUND_SOURCE_SUB_MERCHANT
             */
            refund_account?: string;
        };
        /** @description 退款的金额，单位都是分。 */
        RefundedAmount: {
            /**
             * @description 退款金额。
             * @example 100
             */
            refund?: number;
            /**
             * @description 退给用户的金额，不含优惠。
             * @example 100
             */
            payer_refund?: number;
            /**
             * @description 优惠的退款金额。
             * @example 0
             */
            discount_refund?: number;
            /**
             * @description 币种。
             * @example CNY
             */
            currency?: string;
            /**
             * @description 平台垫付的金额。
             * @example 0
             */
            advance?: number;
            /** @description 各账户的出资。 */
            from?: components["schemas"]["RefundedSource"][];
        };
        /** @description 一个账户的出资。 */
        RefundedSource: {
            /**
             * @description 账户，例如 `AVAILABLE`、`UNAVAILABLE`。
             * @example AVAILABLE
             */
            account?: string;
            /**
             * @description 金额，单位为分。
             * @example 100
             */
            amount?: number;
        };
        /** @description 退款里的一项优惠。 */
        RefundedPromotion: {
            /**
             * @description 券或立减的编号。
             * @example 109519
             */
            promotion_id?: string;
            /**
             * @description 优惠范围：`GLOBAL` 全场，`SINGLE` 单品。
             * @example GLOBAL
             */
            scope?: string;
            /**
             * @description 优惠类型：`COUPON` 代金券，`DISCOUNT` 优惠券。
             * @example COUPON
             */
            type?: string;
            /**
             * @description 优惠的金额，单位为分。
             * @example 5
             */
            amount?: number;
            /**
             * @description 优惠的退款金额，单位为分。
             * @example 5
             */
            refund_amount?: number;
        };
        /** @description 一笔退款，按商户退款单号查到的。 */
        Refund: {
            /**
             * @description 微信支付退款单号，最长 32 个字符。
             * @example 50000000382019052709732678859
             */
            refund_id: string;
            /**
             * @description 商户退款单号，最长 64 个字符。
             * @example 1217752501201407033233368018
             */
            out_refund_no: string;
            /**
             * @description 子单的微信支付订单号。
             * @example 1009660380201506130728806387
             */
            transaction_id?: string;
            /**
             * @description 子单的商户订单号。
             * @example 20150806125346
             */
            out_trade_no?: string;
            /**
             * @description 退款渠道：`ORIGINAL` 原路退款，`BALANCE` 退回到余额，`OTHER_BALANCE` 原账户异常、退到其他余额账户，`OTHER_BANKCARD` 原银行卡异常、退到其他银行卡。
             * @example ORIGINAL
             */
            channel?: string;
            /**
             * @description 退款的去向，例如银行、卡类型与尾号，或零钱；供人阅读，不要解析。
             * @example 招商银行信用卡0403
             */
            user_received_account?: string;
            /**
             * @description 退款成功的时间，RFC 3339 格式；仅在 `SUCCESS` 时有。
             * @example 2020-12-01T16:18:12+08:00
             */
            success_time?: string;
            /**
             * @description 受理退款的时间，RFC 3339 格式。
             * @example 2020-12-01T16:18:12+08:00
             */
            create_time?: string;
            /**
             * @description 退款状态：`SUCCESS` 成功，`PROCESSING` 处理中，`ABNORMAL` 异常（请发起异常退款），`CLOSED` 已关闭。
             *
             *     推断：已关闭有三种写法：`CLOSED`、`CLOSE` 和 `REFUNDCLOSE`，请一视同仁；取值可能增加。
             * @example SUCCESS
             */
            status: string;
            amount?: components["schemas"]["RefundedAmount"];
            /** @description 退款里各项优惠的金额。 */
            promotion_detail?: components["schemas"]["RefundedPromotion"][];
            /**
             * @description 实际出资的账户：`REFUND_SOURCE_SUB_MERCHANT` 二级商户，`REFUND_SOURCE_PARTNER_ADVANCE` 平台垫付。
             * @example REFUND_SOURCE_SUB_MERCHANT
             */
            refund_account?: string;
            /**
             * @description 退款的资金账户，例如 `UNSETTLED`、`AVAILABLE`、`UNAVAILABLE`、`OPERATION`、`BASIC`；取值可能增加。
             * @example UNSETTLED
             */
            funds_account?: string;
        };
        /** @description 一笔退款，按微信支付退款单号查到的。 */
        FoundRefund: {
            /**
             * @description 微信支付退款单号，最长 32 个字符。
             * @example 50000000382019052709732678859
             */
            refund_id: string;
            /**
             * @description 商户退款单号，最长 64 个字符。
             * @example 1217752501201407033233368018
             */
            out_refund_no: string;
            /**
             * @description 子单的微信支付订单号。
             * @example 1009660380201506130728806387
             */
            transaction_id?: string;
            /**
             * @description 子单的商户订单号。
             * @example 20150806125346
             */
            out_trade_no?: string;
            /**
             * @description 退款渠道：`ORIGINAL` 原路退款，`BALANCE` 退回到余额，`OTHER_BALANCE` 原账户异常、退到其他余额账户，`OTHER_BANKCARD` 原银行卡异常、退到其他银行卡。
             * @example ORIGINAL
             */
            channel?: string;
            /**
             * @description 退款的去向，例如银行、卡类型与尾号，或零钱；供人阅读，不要解析。
             * @example 招商银行信用卡0403
             */
            user_received_account?: string;
            /**
             * @description 退款成功的时间，RFC 3339 格式；仅在 `SUCCESS` 时有。
             * @example 2020-12-01T16:18:12+08:00
             */
            success_time?: string;
            /**
             * @description 受理退款的时间，RFC 3339 格式。
             * @example 2020-12-01T16:18:12+08:00
             */
            create_time?: string;
            /**
             * @description 退款状态：`SUCCESS` 成功，`PROCESSING` 处理中，`ABNORMAL` 异常（请发起异常退款），`CLOSED` 已关闭。
             *
             *     推断：已关闭有三种写法：`CLOSED`、`CLOSE` 和 `REFUNDCLOSE`，请一视同仁；取值可能增加。
             * @example SUCCESS
             */
            status: string;
            amount?: components["schemas"]["RefundedAmount"];
            /** @description 退款里各项优惠的金额。 */
            promotion_detail?: components["schemas"]["RefundedPromotion"][];
            /**
             * @description 实际出资的账户：`REFUND_SOURCE_SUB_MERCHANT` 二级商户，`REFUND_SOURCE_PARTNER_ADVANCE` 平台垫付。
             * @example REFUND_SOURCE_SUB_MERCHANT
             */
            refund_account?: string;
            /**
             * @description 退款的资金账户，例如 `UNSETTLED`、`AVAILABLE`、`UNAVAILABLE`、`OPERATION`、`BASIC`；取值可能增加。
             * @example UNSETTLED
             */
            funds_account?: string;
        };
        /** @description 一笔异常退款。 */
        HandledRefund: {
            /**
             * @description 微信支付退款单号，最长 32 个字符。
             * @example 50000000382019052709732678859
             */
            refund_id: string;
            /**
             * @description 商户退款单号，最长 64 个字符。
             * @example 1217752501201407033233368018
             */
            out_refund_no: string;
            /**
             * @description 子单的微信支付订单号。
             * @example 1009660380201506130728806387
             */
            transaction_id?: string;
            /**
             * @description 子单的商户订单号。
             * @example 20150806125346
             */
            out_trade_no?: string;
            /**
             * @description 退款渠道：`ORIGINAL` 原路退款，`BALANCE` 退回到余额，`OTHER_BALANCE` 原账户异常、退到其他余额账户，`OTHER_BANKCARD` 原银行卡异常、退到其他银行卡。
             * @example ORIGINAL
             */
            channel?: string;
            /**
             * @description 退款的去向，例如银行、卡类型与尾号，或零钱；供人阅读，不要解析。
             * @example 招商银行信用卡0403
             */
            user_received_account?: string;
            /**
             * @description 退款成功的时间，RFC 3339 格式；仅在 `SUCCESS` 时有。
             * @example 2020-12-01T16:18:12+08:00
             */
            success_time?: string;
            /**
             * @description 受理退款的时间，RFC 3339 格式。
             * @example 2020-12-01T16:18:12+08:00
             */
            create_time?: string;
            /**
             * @description 退款状态：`SUCCESS` 成功，`PROCESSING` 处理中，`ABNORMAL` 异常（请发起异常退款），`CLOSED` 已关闭。
             *
             *     推断：已关闭有三种写法：`CLOSED`、`CLOSE` 和 `REFUNDCLOSE`，请一视同仁；取值可能增加。
             * @example SUCCESS
             */
            status: string;
            amount?: components["schemas"]["RefundedAmount"];
            /** @description 退款里各项优惠的金额。 */
            promotion_detail?: components["schemas"]["RefundedPromotion"][];
            /**
             * @description 实际出资的账户：`REFUND_SOURCE_SUB_MERCHANT` 二级商户，`REFUND_SOURCE_PARTNER_ADVANCE` 平台垫付。
             * @example REFUND_SOURCE_SUB_MERCHANT
             */
            refund_account?: string;
            /**
             * @description 退款的资金账户，例如 `UNSETTLED`、`AVAILABLE`、`UNAVAILABLE`、`OPERATION`、`BASIC`；取值可能增加。
             * @example UNSETTLED
             */
            funds_account?: string;
        };
        /** @description 发起异常退款的请求。 */
        AbnormalRefundApplication: {
            /**
             * @description 二级商户号。
             *
             *     长度 1～32 个字符。
             * @example 1900000109
             */
            sub_mchid: string;
            /**
             * @description 商户退款单号。
             *
             *     长度 1～64 个字符。
             * @example 1217752501201407033233368018
             */
            out_refund_no: string;
            /**
             * @description 退到哪里：`USER_BANK_CARD` 用户的银行卡，`MERCHANT_BANK_CARD` 二级商户的结算银行卡。
             * @example USER_BANK_CARD
             * @enum {string}
             */
            type: "USER_BANK_CARD" | "MERCHANT_BANK_CARD";
            /**
             * @description 收款的银行，只支持借记卡；退到用户银行卡时必填。
             * @example CMB_DEBIT
             * @enum {string}
             */
            bank_type?: "CMB_DEBIT" | "COMM_DEBIT" | "ABC_DEBIT" | "CCB_DEBIT" | "ICBC_DEBIT" | "BOC_DEBIT" | "PAB_DEBIT" | "SPDB_DEBIT" | "CITIC_DEBIT" | "CEB_DEBIT" | "CMBC_DEBIT" | "CIB_DEBIT" | "GDB_DEBIT" | "PSBC_DEBIT" | "NBCB_DEBIT";
            /**
             * @description 收款的银行卡号；退到用户银行卡时必填。传明文，发送时加密；长度限制是密文的。
             *
             *     长度 1～1024 个字符。
             * @example 6225880137000000
             */
            bank_account?: string;
            /**
             * @description 收款人的姓名；退到用户银行卡时必填。传明文，发送时加密；长度限制是密文的。
             *
             *     长度 1～1024 个字符。
             * @example 张三
             */
            real_name?: string;
        };
        /** @description 交易账单的下载链接。 */
        BillLink: {
            /**
             * @description 哈希的类型，固定为 `SHA1`。
             * @example SHA1
             */
            hash_type: string;
            /**
             * @description 账单原文（解压之后）的哈希，十六进制。
             * @example 79bb0f45fc4c42234a918000b2668d689e2bde04
             */
            hash_value: string;
            /**
             * @description 下载链接，30 秒内有效；下载时同样要签名，应答没有签名。请用 `download()`。
             * @example https://api.mch.weixin.qq.com/v3/billdownload/file?token=xxx
             */
            download_url: string;
        };
        /** @description 资金账单的下载链接。 */
        FundFlowBillLink: {
            /**
             * @description 哈希的类型，固定为 `SHA1`。
             * @example SHA1
             */
            hash_type: string;
            /**
             * @description 账单原文（解压之后）的哈希，十六进制。
             * @example 79bb0f45fc4c42234a918000b2668d689e2bde04
             */
            hash_value: string;
            /**
             * @description 下载链接，30 秒内有效；下载时同样要签名，应答没有签名。请用 `download()`。
             * @example https://api.mch.weixin.qq.com/v3/billdownload/file?token=xxx
             */
            download_url: string;
        };
        /** @description 全部二级商户资金账单的下载链接。 */
        EncryptedBills: {
            /**
             * @description 文件的个数；超过约 16 GB 时会分成几个。
             * @example 1
             */
            download_bill_count?: number;
            /** @description 各个加密的文件。 */
            download_bill_list: components["schemas"]["EncryptedBill"][];
        };
        /** @description 单个二级商户资金账单的下载链接。 */
        SubMerchantEncryptedBills: {
            /**
             * @description 文件的个数；超过约 16 GB 时会分成几个。
             * @example 1
             */
            download_bill_count?: number;
            /** @description 各个加密的文件。 */
            download_bill_list: components["schemas"]["EncryptedBill"][];
        };
        /** @description 一个加密的账单文件：AES-256-GCM，随机串 16 个字符，没有附加数据，密文末尾 16 字节是认证标签；先解密，再解压。 */
        EncryptedBill: {
            /**
             * @description 文件的顺序，从 1 开始。
             * @example 1
             */
            bill_sequence?: number;
            /**
             * @description 哈希的类型，固定为 `SHA1`。
             * @example SHA1
             */
            hash_type: string;
            /**
             * @description 账单原文（解密、解压之后）的哈希，十六进制。
             * @example 79bb0f45fc4c42234a918000b2668d689e2bde04
             */
            hash_value: string;
            /**
             * @description 下载链接，30 秒内有效；下载时同样要签名，应答没有签名。请用 `download()`。
             * @example https://api.mch.weixin.qq.com/v3/billdownload/file?token=xxx
             */
            download_url: string;
            /**
             * @description 文件的密钥，用商户 API 证书的公钥加密（RSAES-OAEP、SHA-1，再做 Base64）。
             * @example a0YK7p+9XaKzE9N4qtFfG/9za1oqKlLXXJWBkH+kX84onAs2Ol/E1fk+6S+FuBXc…
             */
            encrypt_key: string;
            /**
             * @description 加密用的随机串，16 个字符。
             * @example a8607ef79034c49c
             */
            nonce: string;
        };
        /** @description 退款结果通知的外层结构。 */
        RefundSucceededNotification: components["schemas"]["NotificationEnvelope"] & {
            /**
             * @description 事件类型。
             * @example REFUND.SUCCESS
             * @constant
             */
            event_type: "REFUND.SUCCESS";
        };
        /** @description 退款结果通知的外层结构。 */
        RefundAbnormalNotification: components["schemas"]["NotificationEnvelope"] & {
            /**
             * @description 事件类型。
             * @example REFUND.ABNORMAL
             * @constant
             */
            event_type: "REFUND.ABNORMAL";
        };
        /** @description 退款结果通知的外层结构。 */
        RefundClosedNotification: components["schemas"]["NotificationEnvelope"] & {
            /**
             * @description 事件类型。
             * @example REFUND.CLOSED
             * @constant
             */
            event_type: "REFUND.CLOSED";
        };
        /**
         * @description 退款结果通知解密后的内容。
         * @example {
         *       "sp_mchid": "1230000109",
         *       "sub_mchid": "1900000109",
         *       "out_trade_no": "20150806125346",
         *       "transaction_id": "1009660380201506130728806387",
         *       "out_refund_no": "1217752501201407033233368018",
         *       "refund_id": "50000000382019052709732678859",
         *       "refund_status": "SUCCESS",
         *       "success_time": "2020-12-01T16:18:12+08:00",
         *       "user_received_account": "招商银行信用卡0403",
         *       "amount": {
         *         "total": 100,
         *         "refund": 100,
         *         "payer_total": 100,
         *         "payer_refund": 100
         *       }
         *     }
         * @example {
         *       "sp_mchid": "1230000109",
         *       "sub_mchid": "1900000109",
         *       "out_trade_no": "20150806125346",
         *       "transaction_id": "1009660380201506130728806387",
         *       "out_refund_no": "1217752501201407033233368018",
         *       "refund_id": "50000000382019052709732678859",
         *       "refund_status": "ABNORMAL",
         *       "user_received_account": "招商银行信用卡0403",
         *       "amount": {
         *         "total": 100,
         *         "refund": 100,
         *         "payer_total": 100,
         *         "payer_refund": 100
         *       }
         *     }
         * @example {
         *       "sp_mchid": "1230000109",
         *       "sub_mchid": "1900000109",
         *       "out_trade_no": "20150806125346",
         *       "transaction_id": "1009660380201506130728806387",
         *       "out_refund_no": "1217752501201407033233368018",
         *       "refund_id": "50000000382019052709732678859",
         *       "refund_status": "CLOSED",
         *       "user_received_account": "招商银行信用卡0403",
         *       "amount": {
         *         "total": 100,
         *         "refund": 100,
         *         "payer_total": 100,
         *         "payer_refund": 100
         *       }
         *     }
         */
        RefundNotified: {
            /**
             * @description 平台商户号。
             *
             *     推断：有的示例写作 `mchid`，两者只有一个，请都接受。
             * @example 1230000109
             */
            sp_mchid?: string;
            /**
             * @description 平台商户号，`sp_mchid` 的另一种写法。
             * @example 1230000109
             */
            mchid?: string;
            /**
             * @description 二级商户号。
             * @example 1900000109
             */
            sub_mchid?: string;
            /**
             * @description 子单的商户订单号。
             * @example 20150806125346
             */
            out_trade_no?: string;
            /**
             * @description 子单的微信支付订单号。
             * @example 1009660380201506130728806387
             */
            transaction_id?: string;
            /**
             * @description 商户退款单号。
             * @example 1217752501201407033233368018
             */
            out_refund_no: string;
            /**
             * @description 微信支付退款单号。
             * @example 50000000382019052709732678859
             */
            refund_id: string;
            /**
             * @description 退款状态：`SUCCESS` 成功，`ABNORMAL` 异常，`CLOSED` 已关闭。注意字段名与查询的 `status` 不同。
             *
             *     推断：已关闭也写作 `CLOSE` 或 `REFUNDCLOSE`，请一视同仁；取值可能增加。
             * @example SUCCESS
             */
            refund_status: string;
            /**
             * @description 退款成功的时间，RFC 3339 格式；仅在 `SUCCESS` 时有。
             * @example 2020-12-01T16:18:12+08:00
             */
            success_time?: string;
            /**
             * @description 退款的去向，供人阅读，不要解析。
             * @example 招商银行信用卡0403
             */
            user_received_account?: string;
            amount?: components["schemas"]["RefundNotifiedAmount"];
            /**
             * @description 实际出资的账户。
             * @example REFUND_SOURCE_SUB_MERCHANT
             */
            refund_account?: string;
        };
        /** @description 退款的金额，单位都是分；字段与查询的不同。 */
        RefundNotifiedAmount: {
            /**
             * @description 子单的总金额。
             * @example 100
             */
            total?: number;
            /**
             * @description 退款金额。
             * @example 100
             */
            refund?: number;
            /**
             * @description 用户实际支付的金额。
             * @example 100
             */
            payer_total?: number;
            /**
             * @description 退给用户的金额，不含优惠。
             * @example 100
             */
            payer_refund?: number;
        };
        /** @description 上传图片的表单。 */
        ImageUpload: {
            meta: components["schemas"]["ImageMeta"];
            /**
             * Format: binary
             * @description 文件的内容，最大 5 MB，PDF 最大 7.5 MB，不能为空。
             * @example GIF89a…
             */
            file: string;
        };
        /** @description 文件的名称与摘要；只有它参与签名。 */
        ImageMeta: {
            /**
             * @description 文件名，扩展名与内容相符；不能含引号、反斜杠和换行。
             *
             *     长度 1～128 个字符。
             * @example licence.png
             */
            filename: string;
            /**
             * @description 文件内容的 SHA-256 摘要，十六进制小写；由客户端计算。
             * @example bb229a48bee31f5d54ca12dc9bd960c63a671f0d4be86a054c1d324a44499d96
             */
            sha256: string;
        };
        /** @description 已上传的图片。 */
        UploadedImage: {
            /**
             * @description 图片的编号，最长 512 个字符。
             * @example H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg
             */
            media_id: string;
        };
        /** @description 平台证书列表。 */
        CertificateList: {
            /** @description 当前可用的平台证书；新旧交替期间会有多张。 */
            data: components["schemas"]["PlatformCertificate"][];
        };
        /** @description 一张加密的平台证书。 */
        PlatformCertificate: {
            /**
             * @description 证书序列号，长度 1～40 个字符；与 `Wechatpay-Serial` 比较时不区分大小写。
             * @example 5157F09EFDC096DE15EBE81A47057A7232F1B8E1
             */
            serial_no: string;
            /**
             * @description 证书生效时间，RFC 3339 格式。
             * @example 2018-06-08T10:34:56+08:00
             */
            effective_time?: string;
            /**
             * @description 证书失效时间，RFC 3339 格式。
             * @example 2018-12-08T10:34:56+08:00
             */
            expire_time?: string;
            encrypt_certificate: components["schemas"]["EncryptedResource"];
        };
        /** @description 联调自测的请求。 */
        SecurityEcho: {
            /**
             * @description 要回显的文字。
             * @example hello
             */
            echo_message: string;
            /**
             * @description 用 `Wechatpay-Serial` 对应的公钥加密后的文字（RSAES-OAEP、SHA-1，再做 Base64），用于检查加解密。
             * @example Fx9mh7K5sjqHxxQcgDVhnJ9QdS4nKfcUbuAOj
             */
            encrypted_echo_message?: string;
            /**
             * @description 接收自测通知的地址；填写后会收到 `SECURITY_ECHO.SUCCESS` 通知。
             * @example https://www.weixin.qq.com/v3/test
             */
            notify_url?: string;
        };
        /** @description 联调自测的应答。 */
        SecurityEchoed: {
            /**
             * @description 回显的文字。
             * @example hello
             */
            echo_message: string;
            /**
             * @description 用商户 API 证书的公钥加密后的文字（RSAES-OAEP、SHA-1，再做 Base64）。
             *
             *     推断：可选；请求里没有密文时，应当也没有它。
             * @example Fx9mh7K5sjqHxxQcgDVhnJ9QdS4nKfcUbuAOj
             */
            encrypted_echo_message?: string;
        };
        /** @description 通知的外层结构：业务内容加密放在 `resource` 里。 */
        NotificationEnvelope: {
            /**
             * @description 通知的唯一标识，可用来去重。
             *
             *     提示：本通知的页面写最长 32 个字符，其他页面写 36 个；实际见过 21 位的编号和 36 位的 UUID，存储时请至少预留 36 个字符。
             * @example EV-2018022511223320873
             */
            id: string;
            /**
             * @description 通知的创建时间，通常为 RFC 3339 格式。
             *
             *     提示：也有示例写成 `20180225112233`，解析时请宽松处理。
             * @example 2020-09-10T13:29:35+08:00
             */
            create_time?: string;
            /**
             * @description 事件类型，最长 32 个字符。
             * @example ECOMMERCE_ENTRUST.SIGN
             */
            event_type: string;
            /**
             * @description 资源类型，固定为 `encrypt-resource`。
             * @example encrypt-resource
             */
            resource_type?: string;
            /**
             * @description 通知的摘要，最长 64 个字符。
             * @example 签约结果通知
             */
            summary?: string;
            resource: components["schemas"]["EncryptedResource"];
        };
        /** @description 签约成功通知的外层结构。 */
        ContractSignedNotification: components["schemas"]["NotificationEnvelope"] & {
            /**
             * @description 事件类型。
             * @example ECOMMERCE_ENTRUST.SIGN
             * @constant
             */
            event_type: "ECOMMERCE_ENTRUST.SIGN";
        };
        /** @description 解约通知的外层结构。 */
        ContractTerminatedNotification: components["schemas"]["NotificationEnvelope"] & {
            /**
             * @description 事件类型。
             * @example ECOMMERCE_ENTRUST.TERMINATE
             * @constant
             */
            event_type: "ECOMMERCE_ENTRUST.TERMINATE";
        };
        /** @description 联调自测通知的外层结构。 */
        SecurityEchoNotification: components["schemas"]["NotificationEnvelope"] & {
            /**
             * @description 事件类型。
             * @example SECURITY_ECHO.SUCCESS
             * @constant
             */
            event_type: "SECURITY_ECHO.SUCCESS";
        };
        /**
         * @description 联调自测通知解密后的内容。
         * @example {
         *       "echo_message": "hello"
         *     }
         */
        SecurityEchoNotified: {
            /**
             * @description 自测请求里的文字。
             * @example hello
             */
            echo_message: string;
            /**
             * @description 加密的回显文字。注意名字与请求、应答里的 `encrypted_echo_message` 不同。
             *
             *     推断：公布的字段表标为必填，但请求里没有密文时是否出现、用什么加密都没有写明，所以缺少时不拒收；按敏感字段的通用规则，应当是用商户 API 证书的公钥加密。
             * @example Fx9mh7K5sjqHxxQcgDVhnJ9QdS4nKfcUbuAOj
             */
            encrypt_echo_message?: string;
        };
        /** @description 用 APIv3 密钥加密的内容（AES-256-GCM）。 */
        EncryptedResource: {
            /**
             * @description 加密算法。
             * @example AEAD_AES_256_GCM
             * @constant
             */
            algorithm: "AEAD_AES_256_GCM";
            /**
             * @description Base64 编码的密文，末尾 16 字节是认证标签。
             * @example GvpmmdtYwexXIPhySs9Tlg==
             */
            ciphertext: string;
            /**
             * @description 附加数据，参与认证；可以为空字符串，也可以没有这个字段。
             * @example
             */
            associated_data?: string;
            /**
             * @description 加密用的随机串。
             *
             *     提示：实际见到的都是 12 字节。
             * @example fdasflkja484
             */
            nonce: string;
            /**
             * @description 加密前的对象类型。
             *
             *     提示：官方示例并非都有这个字段，请不要依赖它。
             */
            original_type?: string;
        };
        /**
         * @description 签约成功通知解密后的内容。
         * @example {
         *       "mchid": "1900000109",
         *       "out_contract_code": "wxwtdk20200910100000",
         *       "plan_id": 12535,
         *       "appid": "wxd678efh567hg6787",
         *       "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
         *       "contract_expired_time": "2021-09-10T13:29:35.120+08:00",
         *       "operate_time": "2020-09-10T13:29:35.120+08:00"
         *     }
         */
        ContractSigned: {
            /**
             * @description 平台商户号。
             * @example 1900000109
             */
            mchid?: string;
            /**
             * @description 商户侧的签约协议号。
             * @example wxwtdk20200910100000
             */
            out_contract_code: string;
            /**
             * @description 协议模板 ID。
             * @example 12535
             */
            plan_id: number;
            /**
             * @description 签约时使用的 appid。
             * @example wxd678efh567hg6787
             */
            appid?: string;
            /**
             * @description 用户在该 appid 下的标识。
             * @example o-MYE42l80oelYMDE34nYD456Xoy
             */
            openid?: string;
            /**
             * @description 协议到期时间，RFC 3339 格式。
             * @example 2021-09-10T13:29:35.120+08:00
             */
            contract_expired_time?: string;
            /**
             * @description 操作时间，带毫秒的 RFC 3339 格式。
             * @example 2020-09-10T13:29:35.120+08:00
             */
            operate_time?: string;
            /**
             * @description 预签约时传入的商户数据。
             * @example example_attach
             */
            attach?: string;
            /**
             * @description 委托代扣协议 ID。
             *
             *     推断：公布的字段表里没有它，有的 SDK 声明了它；需要时请[查询协议](#queryContract)。
             * @example 123124412412423431
             */
            contract_id?: string;
        };
        /**
         * @description 解约通知解密后的内容。
         * @example {
         *       "mchid": "1900000109",
         *       "out_contract_code": "wxwtdk20200910100000",
         *       "plan_id": 12535,
         *       "appid": "wxd678efh567hg6787",
         *       "openid": "o-MYE42l80oelYMDE34nYD456Xoy",
         *       "contract_termination_mode": "MCH_API_TERMINATE",
         *       "operate_time": "2020-10-10T13:29:35.120+08:00"
         *     }
         */
        ContractTerminated: {
            /**
             * @description 平台商户号。
             * @example 1900000109
             */
            mchid?: string;
            /**
             * @description 商户侧的签约协议号。
             * @example wxwtdk20200910100000
             */
            out_contract_code: string;
            /**
             * @description 协议模板 ID。
             * @example 12535
             */
            plan_id: number;
            /**
             * @description 签约时使用的 appid。
             * @example wxd678efh567hg6787
             */
            appid?: string;
            /**
             * @description 用户在该 appid 下的标识。
             * @example o-MYE42l80oelYMDE34nYD456Xoy
             */
            openid?: string;
            /**
             * @description 解约方式。已知的值：`USER_TERMINATE` 用户解约，`MCH_API_TERMINATE` 商户接口解约，`WEPAY_WEB_TERMINATE` 商户平台解约，`CUSTOMER_SERVICE_TERMINATE` 客服解约，`SYSTEM_TERMINATE` 系统解约。
             *
             *     推断：取值可能增加；客服解约还有 `CUSTOM_SERVICE_TERMINATE` 这种写法，请兼容两者。
             * @example MCH_API_TERMINATE
             */
            contract_termination_mode?: string;
            /**
             * @description 操作时间，带毫秒的 RFC 3339 格式。
             * @example 2020-10-10T13:29:35.120+08:00
             */
            operate_time?: string;
            /**
             * @description 预签约时传入的商户数据。
             * @example example_attach
             */
            attach?: string;
            /**
             * @description 委托代扣协议 ID。
             *
             *     推断：公布的字段表里没有它，有的 SDK 声明了它；需要时请[查询协议](#queryContract)。
             * @example 123124412412423431
             */
            contract_id?: string;
        };
        /** @description 未能接受通知时的应答；微信支付会再次投递。 */
        NotificationRefusal: {
            /**
             * @description 固定填 `FAIL`。
             * @example FAIL
             */
            code: string;
            /**
             * @description 失败原因，会发给微信支付，请勿包含敏感信息。
             * @example 验签失败
             */
            message?: string;
        };
        /** @description 微信支付拒绝请求时的应答。 */
        ApiError: {
            /**
             * @description 错误码，取值会增加。已知的有：`PARAM_ERROR` 参数错误，`INVALID_REQUEST` 请求不符合规则，`SIGN_ERROR` 签名错误，
             *     `NO_AUTH` 没有权限，`NOT_FOUND` 与 `CONTRACT_NOT_EXIST` 对象不存在，
             *     `RATELIMIT_EXCEEDED`、`FREQUENCY_LIMITED`、`FREQUENCY_LIMIT_EXCEED` 过于频繁，
             *     `SYSTEM_ERROR` 系统异常，`SERVICE_UNAVAILABLE` 服务暂不可用。
             * @example PARAM_ERROR
             */
            code: string;
            /**
             * @description 供人阅读的错误说明。
             * @example 参数错误
             */
            message: string;
            /**
             * @description 进一步的说明，结构不固定。参数错误时通常有 `field`（JSON Pointer 或参数名）、`value`、`issue` 与 `location`；
             *     签名错误时有微信支付收到的签名原文 `sign_information`。
             * @example {
             *       "field": "/amount/currency",
             *       "value": "XYZ",
             *       "issue": "Currency code is invalid",
             *       "location": "body"
             *     }
             */
            detail?: Record<string, unknown>;
        };
    };
    responses: {
        /** @description 请求被拒绝。错误应答不一定带签名，不要仅凭它改变已保存的协议状态。 */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description 微信支付暂时无法处理，请用相同的参数稍后重试；正文可能为空，也可能不是 JSON。 */
        Failed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiError"];
            };
        };
        /** @description 未能接受这条通知（4XX：不可信；5XX：处理失败），微信支付会再次投递。 */
        NotAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": "FAIL",
                 *       "message": "失败"
                 *     }
                 */
                "application/json": components["schemas"]["NotificationRefusal"];
            };
        };
    };
    parameters: {
        /**
         * @description 签名时间，Unix 秒；与本机时间相差超过 5 分钟应拒绝。
         * @example 1722850421
         */
        "Wechatpay-Timestamp": string;
        /**
         * @description 签名用的随机串。
         * @example d824f2e086d3c1df967785d13fcd22ef
         */
        "Wechatpay-Nonce": string;
        /**
         * @description Base64 编码的签名，RSASSA-PKCS1-v1_5 与 SHA-256。
         * @example mfI1CPqvBrgcXfgXMFjdNIhBf27ACE2YyeWsWV9ZI7T7RU0vHvbQpu9Z32ogzc+k8ZC5n3kz7h70eWKjgqNdKQF0eRp8mVKlmfzMLBVHbssB9jEZEDXThOX1XFqX7s7ymia1hoHQxQagPGzkdWxtlZPZ4ZPvr1RiqkgAu6Is8MZgXXrRoBKqjmSdrP1N7uxzJ/cjfSiis9FiLjuADoqmQ1P7p2N876YPAol7Rn0+GswwAwxldbdLrmVSjfytfSBJFqTMHn4itojgxSWWN1byuckQt8hSTEv/Lg97QoeGniYP17T80pJeQyL3b+295FPHSO2AtvCgyIbKMZ0BALilAA==
         */
        "Wechatpay-Signature": string;
        /**
         * @description 签名所用密钥的编号：微信支付公钥 ID（`PUB_KEY_ID_…`）或平台证书序列号。
         * @example PUB_KEY_ID_0000000000000024101100397200000006
         */
        "Wechatpay-Serial": string;
        /**
         * @description 签名算法。
         * @example WECHATPAY2-SHA256-RSA2048
         */
        "Wechatpay-Signature-Type": string;
        /**
         * @description 微信支付分配的请求编号；联系技术支持时请提供。
         * @example 08F78BB5AF0610D302189F80B5A40620F3C9D3BD0128B6CE01-0
         */
        "Request-ID": string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description 签名时间，Unix 秒；与本机时间相差超过 5 分钟应拒绝。
         * @example 1722850421
         */
        "Wechatpay-Timestamp": string;
        /**
         * @description 签名用的随机串。
         * @example d824f2e086d3c1df967785d13fcd22ef
         */
        "Wechatpay-Nonce": string;
        /**
         * @description Base64 编码的签名，RSASSA-PKCS1-v1_5 与 SHA-256。
         * @example mfI1CPqvBrgcXfgXMFjdNIhBf27ACE2YyeWsWV9ZI7T7RU0vHvbQpu9Z32ogzc+k8ZC5n3kz7h70eWKjgqNdKQF0eRp8mVKlmfzMLBVHbssB9jEZEDXThOX1XFqX7s7ymia1hoHQxQagPGzkdWxtlZPZ4ZPvr1RiqkgAu6Is8MZgXXrRoBKqjmSdrP1N7uxzJ/cjfSiis9FiLjuADoqmQ1P7p2N876YPAol7Rn0+GswwAwxldbdLrmVSjfytfSBJFqTMHn4itojgxSWWN1byuckQt8hSTEv/Lg97QoeGniYP17T80pJeQyL3b+295FPHSO2AtvCgyIbKMZ0BALilAA==
         */
        "Wechatpay-Signature": string;
        /**
         * @description 签名所用密钥的编号：微信支付公钥 ID（`PUB_KEY_ID_…`）或平台证书序列号。
         * @example PUB_KEY_ID_0000000000000024101100397200000006
         */
        "Wechatpay-Serial": string;
        /**
         * @description 签名算法。
         * @example WECHATPAY2-SHA256-RSA2048
         */
        "Wechatpay-Signature-Type": string;
        /**
         * @description 微信支付分配的请求编号；联系技术支持时请提供。
         * @example 08F78BB5AF0610D302189F80B5A40620F3C9D3BD0128B6CE01-0
         */
        "Request-ID": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    preEntrustSign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "appid": "wxd678efh567hg6787",
                 *       "plan_id": 12535,
                 *       "out_contract_code": "wxwtdk20200910100000",
                 *       "contract_display_account": "微信代扣用户A",
                 *       "notify_url": "https://yourapp.com/notify",
                 *       "return_app": true
                 *     }
                 */
                "application/json": components["schemas"]["PreEntrustSign"];
            };
        };
        responses: {
            /** @description 预签约成功，返回签约会话。 */
            200: {
                headers: {
                    "Wechatpay-Timestamp": components["headers"]["Wechatpay-Timestamp"];
                    "Wechatpay-Nonce": components["headers"]["Wechatpay-Nonce"];
                    "Wechatpay-Signature": components["headers"]["Wechatpay-Signature"];
                    "Wechatpay-Serial": components["headers"]["Wechatpay-Serial"];
                    "Wechatpay-Signature-Type": components["headers"]["Wechatpay-Signature-Type"];
                    "Request-ID": components["headers"]["Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "pre_entrustweb_id": "5778aadY9nltAsZzXixCkFIGYnV2V",
                     *       "mchid": "1900000109",
                     *       "plan_id": 12535,
                     *       "out_contract_code": "wxwtdk20200910100000"
                     *     }
                     */
                    "application/json": components["schemas"]["PreEntrustSession"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    preEntrustSignMiniProgram: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "appid": "wxd678efh567hg6787",
                 *       "plan_id": 12535,
                 *       "out_contract_code": "wxwtdk20200910100001",
                 *       "contract_display_account": "微信代扣用户A",
                 *       "notify_url": "https://yourapp.com/notify"
                 *     }
                 */
                "application/json": components["schemas"]["PreEntrustSignMiniProgram"];
            };
        };
        responses: {
            /** @description 预签约成功，返回签约会话。 */
            200: {
                headers: {
                    "Wechatpay-Timestamp": components["headers"]["Wechatpay-Timestamp"];
                    "Wechatpay-Nonce": components["headers"]["Wechatpay-Nonce"];
                    "Wechatpay-Signature": components["headers"]["Wechatpay-Signature"];
                    "Wechatpay-Serial": components["headers"]["Wechatpay-Serial"];
                    "Wechatpay-Signature-Type": components["headers"]["Wechatpay-Signature-Type"];
                    "Request-ID": components["headers"]["Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "pre_entrustweb_id": "5778aadY9nltAsZzXixCkFIGYnV2V",
                     *       "mchid": "1900000109",
                     *       "plan_id": 12535,
                     *       "out_contract_code": "wxwtdk20200910100001"
                     *     }
                     */
                    "application/json": components["schemas"]["PreEntrustSession"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    queryContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 协议模板 ID，签约时使用的那一个。
                 *
                 *     本库：上限不是微信支付的规则：再大的整数在 JavaScript 里不精确，发出去会变成另一个数（[RFC 8259 第 6 节](https://www.rfc-editor.org/rfc/rfc8259#section-6)），所以不发送。
                 * @example 12535
                 */
                plan_id: number;
                /**
                 * @description 商户侧的签约协议号。
                 * @example wxwtdk20200910100000
                 */
                out_contract_code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 协议的当前状态。 */
            200: {
                headers: {
                    "Wechatpay-Timestamp": components["headers"]["Wechatpay-Timestamp"];
                    "Wechatpay-Nonce": components["headers"]["Wechatpay-Nonce"];
                    "Wechatpay-Signature": components["headers"]["Wechatpay-Signature"];
                    "Wechatpay-Serial": components["headers"]["Wechatpay-Serial"];
                    "Wechatpay-Signature-Type": components["headers"]["Wechatpay-Signature-Type"];
                    "Request-ID": components["headers"]["Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    terminateContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 协议模板 ID，签约时使用的那一个。
                 *
                 *     本库：上限不是微信支付的规则：再大的整数在 JavaScript 里不精确，发出去会变成另一个数（[RFC 8259 第 6 节](https://www.rfc-editor.org/rfc/rfc8259#section-6)），所以不发送。
                 * @example 12535
                 */
                plan_id: number;
                /**
                 * @description 商户侧的签约协议号。
                 * @example wxwtdk20200910100000
                 */
                out_contract_code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "contract_termination_remark": "用户解约"
                 *     }
                 */
                "application/json": components["schemas"]["ContractTermination"];
            };
        };
        responses: {
            /** @description 解约成功。 */
            200: {
                headers: {
                    "Wechatpay-Timestamp": components["headers"]["Wechatpay-Timestamp"];
                    "Wechatpay-Nonce": components["headers"]["Wechatpay-Nonce"];
                    "Wechatpay-Signature": components["headers"]["Wechatpay-Signature"];
                    "Wechatpay-Serial": components["headers"]["Wechatpay-Serial"];
                    "Wechatpay-Signature-Type": components["headers"]["Wechatpay-Signature-Type"];
                    "Request-ID": components["headers"]["Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "mchid": "1900000109",
                     *       "plan_id": 12535,
                     *       "out_contract_code": "wxwtdk20200910100000"
                     *     }
                     */
                    "application/json": components["schemas"]["TerminatedContract"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    createTransaction: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "combine_appid": "wxd678efh567hg6787",
                 *       "combine_mchid": "1900000109",
                 *       "combine_out_trade_no": "P20150806125346",
                 *       "contract_id": "123124412412423431",
                 *       "sub_orders": [
                 *         {
                 *           "mchid": "1900000109",
                 *           "attach": "深圳分店",
                 *           "amount": {
                 *             "total_amount": 100,
                 *             "currency": "CNY"
                 *           },
                 *           "out_trade_no": "20150806125346",
                 *           "sub_mchid": "1900000110",
                 *           "sub_appid": "wxd678efh567hg6787",
                 *           "description": "腾讯充值中心-QQ会员充值",
                 *           "settle_info": {
                 *             "profit_sharing": true,
                 *             "subsidy_amount": 10
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CombineDeduction"];
            };
        };
        responses: {
            /** @description 扣款的同步结果。 */
            200: {
                headers: {
                    "Wechatpay-Timestamp": components["headers"]["Wechatpay-Timestamp"];
                    "Wechatpay-Nonce": components["headers"]["Wechatpay-Nonce"];
                    "Wechatpay-Signature": components["headers"]["Wechatpay-Signature"];
                    "Wechatpay-Serial": components["headers"]["Wechatpay-Serial"];
                    "Wechatpay-Signature-Type": components["headers"]["Wechatpay-Signature-Type"];
                    "Request-ID": components["headers"]["Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "combine_appid": "wxd678efh567hg6787",
                     *       "combine_mchid": "1900000109",
                     *       "combine_out_trade_no": "P20150806125346",
                     *       "sub_orders": [
                     *         {
                     *           "mchid": "1900000109",
                     *           "trade_type": "PAP",
                     *           "trade_state": "SUCCESS",
                     *           "bank_type": "CMC",
                     *           "attach": "深圳分店",
                     *           "success_time": "2020-09-20T13:29:35.120+08:00",
                     *           "transaction_id": "1009660380201506130728806387",
                     *           "out_trade_no": "20150806125346",
                     *           "sub_mchid": "1900000110",
                     *           "sub_appid": "wxd678efh567hg6787",
                     *           "amount": {
                     *             "total_amount": 100,
                     *             "currency": "CNY",
                     *             "payer_amount": 100,
                     *             "payer_currency": "CNY"
                     *           }
                     *         }
                     *       ],
                     *       "combine_payer_info": {
                     *         "openid": "o-MYE42l80oelYMDE34nYD456Xoy"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedTransaction"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    queryTransaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 发起扣款时使用的合单商户订单号。
                 * @example P20150806125346
                 */
                combine_out_trade_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 扣款的当前状态。 */
            200: {
                headers: {
                    "Wechatpay-Timestamp": components["headers"]["Wechatpay-Timestamp"];
                    "Wechatpay-Nonce": components["headers"]["Wechatpay-Nonce"];
                    "Wechatpay-Signature": components["headers"]["Wechatpay-Signature"];
                    "Wechatpay-Serial": components["headers"]["Wechatpay-Serial"];
                    "Wechatpay-Signature-Type": components["headers"]["Wechatpay-Signature-Type"];
                    "Request-ID": components["headers"]["Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "combine_appid": "wxd678efh567hg6787",
                     *       "combine_mchid": "1900000109",
                     *       "combine_out_trade_no": "P20150806125346",
                     *       "sub_orders": [
                     *         {
                     *           "mchid": "1900000109",
                     *           "trade_type": "PAP",
                     *           "trade_state": "SUCCESS",
                     *           "bank_type": "CMC",
                     *           "attach": "深圳分店",
                     *           "success_time": "2020-09-20T13:29:35.120+08:00",
                     *           "transaction_id": "1009660380201506130728806387",
                     *           "out_trade_no": "20150806125346",
                     *           "sub_mchid": "1900000110",
                     *           "sub_appid": "wxd678efh567hg6787",
                     *           "amount": {
                     *             "total_amount": 100,
                     *             "currency": "CNY",
                     *             "payer_amount": 100,
                     *             "payer_currency": "CNY"
                     *           }
                     *         }
                     *       ],
                     *       "combine_payer_info": {
                     *         "openid": "o-MYE42l80oelYMDE34nYD456Xoy"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    reverseTransaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 发起扣款时使用的合单商户订单号。
                 * @example P20150806125346
                 */
                combine_out_trade_no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "combine_appid": "wxd678efh567hg6787",
                 *       "sub_orders": [
                 *         {
                 *           "mchid": "1900000109",
                 *           "out_trade_no": "20150806125346",
                 *           "sub_mchid": "1900000110",
                 *           "sub_appid": "wxd678efh567hg6787"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CombineReversal"];
            };
        };
        responses: {
            /** @description 撤销成功，没有正文；签名仍须按空正文验证。 */
            204: {
                headers: {
                    "Wechatpay-Timestamp": components["headers"]["Wechatpay-Timestamp"];
                    "Wechatpay-Nonce": components["headers"]["Wechatpay-Nonce"];
                    "Wechatpay-Signature": components["headers"]["Wechatpay-Signature"];
                    "Wechatpay-Serial": components["headers"]["Wechatpay-Serial"];
                    "Wechatpay-Signature-Type": components["headers"]["Wechatpay-Signature-Type"];
                    "Request-ID": components["headers"]["Request-ID"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    applyRefund: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sub_mchid": "1900000109",
                 *       "sp_appid": "wxd678efh567hg6787",
                 *       "transaction_id": "1009660380201506130728806387",
                 *       "out_refund_no": "1217752501201407033233368018",
                 *       "reason": "商品已售完",
                 *       "amount": {
                 *         "refund": 100,
                 *         "total": 100,
                 *         "currency": "CNY"
                 *       },
                 *       "notify_url": "https://yourapp.com/notify"
                 *     }
                 */
                "application/json": components["schemas"]["RefundApplication"];
            };
        };
        responses: {
            /** @description 已受理。 */
            200: {
                headers: {
                    "Wechatpay-Timestamp": components["headers"]["Wechatpay-Timestamp"];
                    "Wechatpay-Nonce": components["headers"]["Wechatpay-Nonce"];
                    "Wechatpay-Signature": components["headers"]["Wechatpay-Signature"];
                    "Wechatpay-Serial": components["headers"]["Wechatpay-Serial"];
                    "Wechatpay-Signature-Type": components["headers"]["Wechatpay-Signature-Type"];
                    "Request-ID": components["headers"]["Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "refund_id": "50000000382019052709732678859",
                     *       "out_refund_no": "1217752501201407033233368018",
                     *       "create_time": "2020-12-01T16:18:12+08:00",
                     *       "amount": {
                     *         "refund": 100,
                     *         "payer_refund": 100,
                     *         "currency": "CNY"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AcceptedRefund"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    queryRefundByOutRefundNo: {
        parameters: {
            query: {
                /**
                 * @description 二级商户号，与申请退款时一致。
                 * @example 1900000109
                 */
                sub_mchid: string;
            };
            header?: never;
            path: {
                /**
                 * @description 申请退款时使用的商户退款单号。
                 * @example 1217752501201407033233368018
                 */
                out_refund_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 退款的当前状态。 */
            200: {
                headers: {
                    "Wechatpay-Timestamp": components["headers"]["Wechatpay-Timestamp"];
                    "Wechatpay-Nonce": components["headers"]["Wechatpay-Nonce"];
                    "Wechatpay-Signature": components["headers"]["Wechatpay-Signature"];
                    "Wechatpay-Serial": components["headers"]["Wechatpay-Serial"];
                    "Wechatpay-Signature-Type": components["headers"]["Wechatpay-Signature-Type"];
                    "Request-ID": components["headers"]["Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "refund_id": "50000000382019052709732678859",
                     *       "out_refund_no": "1217752501201407033233368018",
                     *       "transaction_id": "1009660380201506130728806387",
                     *       "out_trade_no": "20150806125346",
                     *       "channel": "ORIGINAL",
                     *       "user_received_account": "招商银行信用卡0403",
                     *       "success_time": "2020-12-01T16:18:12+08:00",
                     *       "create_time": "2020-12-01T16:18:12+08:00",
                     *       "status": "SUCCESS",
                     *       "amount": {
                     *         "refund": 100,
                     *         "payer_refund": 100,
                     *         "currency": "CNY"
                     *       },
                     *       "refund_account": "REFUND_SOURCE_SUB_MERCHANT"
                     *     }
                     */
                    "application/json": components["schemas"]["Refund"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    queryRefundById: {
        parameters: {
            query: {
                /**
                 * @description 二级商户号，与申请退款时一致。
                 * @example 1900000109
                 */
                sub_mchid: string;
            };
            header?: never;
            path: {
                /**
                 * @description 微信支付退款单号，由申请退款的应答或通知得到。
                 * @example 50000000382019052709732678859
                 */
                refund_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 退款的当前状态。 */
            200: {
                headers: {
                    "Wechatpay-Timestamp": components["headers"]["Wechatpay-Timestamp"];
                    "Wechatpay-Nonce": components["headers"]["Wechatpay-Nonce"];
                    "Wechatpay-Signature": components["headers"]["Wechatpay-Signature"];
                    "Wechatpay-Serial": components["headers"]["Wechatpay-Serial"];
                    "Wechatpay-Signature-Type": components["headers"]["Wechatpay-Signature-Type"];
                    "Request-ID": components["headers"]["Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "refund_id": "50000000382019052709732678859",
                     *       "out_refund_no": "1217752501201407033233368018",
                     *       "transaction_id": "1009660380201506130728806387",
                     *       "out_trade_no": "20150806125346",
                     *       "channel": "ORIGINAL",
                     *       "user_received_account": "招商银行信用卡0403",
                     *       "success_time": "2020-12-01T16:18:12+08:00",
                     *       "create_time": "2020-12-01T16:18:12+08:00",
                     *       "status": "SUCCESS",
                     *       "amount": {
                     *         "refund": 100,
                     *         "payer_refund": 100,
                     *         "currency": "CNY"
                     *       },
                     *       "refund_account": "REFUND_SOURCE_SUB_MERCHANT"
                     *     }
                     */
                    "application/json": components["schemas"]["FoundRefund"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    applyAbnormalRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description 微信支付退款单号。
                 * @example 50000000382019052709732678859
                 */
                refund_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sub_mchid": "1900000109",
                 *       "out_refund_no": "1217752501201407033233368018",
                 *       "type": "MERCHANT_BANK_CARD"
                 *     }
                 */
                "application/json": components["schemas"]["AbnormalRefundApplication"];
            };
        };
        responses: {
            /** @description 退款的当前状态，通常为 `PROCESSING`。 */
            200: {
                headers: {
                    "Wechatpay-Timestamp": components["headers"]["Wechatpay-Timestamp"];
                    "Wechatpay-Nonce": components["headers"]["Wechatpay-Nonce"];
                    "Wechatpay-Signature": components["headers"]["Wechatpay-Signature"];
                    "Wechatpay-Serial": components["headers"]["Wechatpay-Serial"];
                    "Wechatpay-Signature-Type": components["headers"]["Wechatpay-Signature-Type"];
                    "Request-ID": components["headers"]["Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "refund_id": "50000000382019052709732678859",
                     *       "out_refund_no": "1217752501201407033233368018",
                     *       "transaction_id": "1009660380201506130728806387",
                     *       "out_trade_no": "20150806125346",
                     *       "create_time": "2020-12-01T16:18:12+08:00",
                     *       "status": "PROCESSING",
                     *       "amount": {
                     *         "refund": 100,
                     *         "payer_refund": 100,
                     *         "currency": "CNY"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["HandledRefund"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    applyTradeBill: {
        parameters: {
            query: {
                /**
                 * @description 账单日期，按北京时间（UTC+8），格式 `yyyy-MM-dd`；须是已经过去的一天，三个月以内。
                 * @example 2019-06-11
                 */
                bill_date: string;
                /**
                 * @description 只要这一个二级商户的账单；不填则是全部。
                 * @example 1900000109
                 */
                sub_mchid?: string;
                /**
                 * @description 账单类型：`ALL` 当日成功的收款与退款（不填即是），`SUCCESS` 当日成功的收款，`REFUND` 当日的退款。其他取值见官方文档。
                 * @example ALL
                 */
                bill_type?: string;
                /**
                 * @description 填 `GZIP` 得到压缩的文件；不填则是文本。`download()` 会自己解压。
                 * @example GZIP
                 */
                tar_type?: "GZIP";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 下载链接与哈希。 */
            200: {
                headers: {
                    "Wechatpay-Timestamp": components["headers"]["Wechatpay-Timestamp"];
                    "Wechatpay-Nonce": components["headers"]["Wechatpay-Nonce"];
                    "Wechatpay-Signature": components["headers"]["Wechatpay-Signature"];
                    "Wechatpay-Serial": components["headers"]["Wechatpay-Serial"];
                    "Wechatpay-Signature-Type": components["headers"]["Wechatpay-Signature-Type"];
                    "Request-ID": components["headers"]["Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "hash_type": "SHA1",
                     *       "hash_value": "79bb0f45fc4c42234a918000b2668d689e2bde04",
                     *       "download_url": "https://api.mch.weixin.qq.com/v3/billdownload/file?token=xxx"
                     *     }
                     */
                    "application/json": components["schemas"]["BillLink"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    applyFundFlowBill: {
        parameters: {
            query: {
                /**
                 * @description 账单日期，按北京时间（UTC+8），格式 `yyyy-MM-dd`；须是已经过去的一天。
                 * @example 2019-06-11
                 */
                bill_date: string;
                /**
                 * @description 资金账户：`BASIC` 基本账户（不填即是），`OPERATION` 运营账户，`FEES` 手续费账户。
                 * @example BASIC
                 */
                account_type?: "BASIC" | "OPERATION" | "FEES";
                /**
                 * @description 填 `GZIP` 得到压缩的文件；不填则是文本。`download()` 会自己解压。
                 * @example GZIP
                 */
                tar_type?: "GZIP";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 下载链接与哈希。 */
            200: {
                headers: {
                    "Wechatpay-Timestamp": components["headers"]["Wechatpay-Timestamp"];
                    "Wechatpay-Nonce": components["headers"]["Wechatpay-Nonce"];
                    "Wechatpay-Signature": components["headers"]["Wechatpay-Signature"];
                    "Wechatpay-Serial": components["headers"]["Wechatpay-Serial"];
                    "Wechatpay-Signature-Type": components["headers"]["Wechatpay-Signature-Type"];
                    "Request-ID": components["headers"]["Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "hash_type": "SHA1",
                     *       "hash_value": "79bb0f45fc4c42234a918000b2668d689e2bde04",
                     *       "download_url": "https://api.mch.weixin.qq.com/v3/billdownload/file?token=xxx"
                     *     }
                     */
                    "application/json": components["schemas"]["FundFlowBillLink"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    applySubMerchantsFundFlowBill: {
        parameters: {
            query: {
                /**
                 * @description 账单日期，按北京时间（UTC+8），格式 `yyyy-MM-dd`；须是已经过去的一天。
                 * @example 2019-06-11
                 */
                bill_date: string;
                /**
                 * @description 固定为 `ALL`。
                 * @example ALL
                 */
                account_type: "ALL";
                /**
                 * @description 账单的加密方式。微信支付另有 `SM4_GCM`，Node.js 不能解密，所以不发送。
                 * @example AEAD_AES_256_GCM
                 */
                algorithm: "AEAD_AES_256_GCM";
                /**
                 * @description 填 `GZIP` 得到压缩的文件；不填则是文本。`download()` 会自己解压。
                 * @example GZIP
                 */
                tar_type?: "GZIP";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 各个加密文件的下载链接、密钥与哈希。 */
            200: {
                headers: {
                    "Wechatpay-Timestamp": components["headers"]["Wechatpay-Timestamp"];
                    "Wechatpay-Nonce": components["headers"]["Wechatpay-Nonce"];
                    "Wechatpay-Signature": components["headers"]["Wechatpay-Signature"];
                    "Wechatpay-Serial": components["headers"]["Wechatpay-Serial"];
                    "Wechatpay-Signature-Type": components["headers"]["Wechatpay-Signature-Type"];
                    "Request-ID": components["headers"]["Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "download_bill_count": 1,
                     *       "download_bill_list": [
                     *         {
                     *           "bill_sequence": 1,
                     *           "hash_type": "SHA1",
                     *           "hash_value": "79bb0f45fc4c42234a918000b2668d689e2bde04",
                     *           "download_url": "https://api.mch.weixin.qq.com/v3/billdownload/file?token=xxx",
                     *           "encrypt_key": "a0YK7p+9XaKzE9N4qtFfG/9za1oqKlLXXJWBkH+kX84onAs2Ol/E1fk+6S+FuBXczGDRU8I8D+6PfbwKYBGm0wANUTqHOSezzfbieIo2t51UIId7sP9SoN38W2+IcYDviIsu59KSdyiL3TY2xqZNT8UDcnMWzTNZdSv+CLsSgblB6OKGN9JONTadOFGfv1OKkTp86Li+X7S9bG62wsa572/5Rm4MmDCiKwY4bX2EynWQHBEOExD5URxT6/MX3F1D4BNYrE4fUu1F03k25xVlXnZDjksy6Rf3SCgadR+Cepc6mdfF9b2gTxNsJFMEdYXbqL0W1WQZ3UqSPQCguK6uLA==",
                     *           "nonce": "a8607ef79034c49c"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EncryptedBills"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    applySubMerchantFundFlowBill: {
        parameters: {
            query: {
                /**
                 * @description 二级商户号。
                 * @example 1900000109
                 */
                sub_mchid: string;
                /**
                 * @description 账单日期，按北京时间（UTC+8），格式 `yyyy-MM-dd`；须是已经过去的一天。
                 * @example 2019-06-11
                 */
                bill_date: string;
                /**
                 * @description 资金账户：`BASIC` 基本账户，`OPERATION` 运营账户，`FEES` 手续费账户，`DEPOSIT` 保证金账户。
                 * @example BASIC
                 */
                account_type: "BASIC" | "OPERATION" | "FEES" | "DEPOSIT";
                /**
                 * @description 账单的加密方式。微信支付另有 `SM4_GCM`，Node.js 不能解密，所以不发送。
                 * @example AEAD_AES_256_GCM
                 */
                algorithm: "AEAD_AES_256_GCM";
                /**
                 * @description 填 `GZIP` 得到压缩的文件；不填则是文本。`download()` 会自己解压。
                 * @example GZIP
                 */
                tar_type?: "GZIP";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 各个加密文件的下载链接、密钥与哈希。 */
            200: {
                headers: {
                    "Wechatpay-Timestamp": components["headers"]["Wechatpay-Timestamp"];
                    "Wechatpay-Nonce": components["headers"]["Wechatpay-Nonce"];
                    "Wechatpay-Signature": components["headers"]["Wechatpay-Signature"];
                    "Wechatpay-Serial": components["headers"]["Wechatpay-Serial"];
                    "Wechatpay-Signature-Type": components["headers"]["Wechatpay-Signature-Type"];
                    "Request-ID": components["headers"]["Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "download_bill_count": 1,
                     *       "download_bill_list": [
                     *         {
                     *           "bill_sequence": 1,
                     *           "hash_type": "SHA1",
                     *           "hash_value": "79bb0f45fc4c42234a918000b2668d689e2bde04",
                     *           "download_url": "https://api.mch.weixin.qq.com/v3/billdownload/file?token=xxx",
                     *           "encrypt_key": "a0YK7p+9XaKzE9N4qtFfG/9za1oqKlLXXJWBkH+kX84onAs2Ol/E1fk+6S+FuBXczGDRU8I8D+6PfbwKYBGm0wANUTqHOSezzfbieIo2t51UIId7sP9SoN38W2+IcYDviIsu59KSdyiL3TY2xqZNT8UDcnMWzTNZdSv+CLsSgblB6OKGN9JONTadOFGfv1OKkTp86Li+X7S9bG62wsa572/5Rm4MmDCiKwY4bX2EynWQHBEOExD5URxT6/MX3F1D4BNYrE4fUu1F03k25xVlXnZDjksy6Rf3SCgadR+Cepc6mdfF9b2gTxNsJFMEdYXbqL0W1WQZ3UqSPQCguK6uLA==",
                     *           "nonce": "a8607ef79034c49c"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SubMerchantEncryptedBills"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    uploadImage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "meta": {
                 *         "filename": "licence.png",
                 *         "sha256": "bb229a48bee31f5d54ca12dc9bd960c63a671f0d4be86a054c1d324a44499d96"
                 *       },
                 *       "file": "（文件的内容）"
                 *     }
                 */
                "multipart/form-data": components["schemas"]["ImageUpload"];
            };
        };
        responses: {
            /** @description 图片的编号。 */
            200: {
                headers: {
                    "Wechatpay-Timestamp": components["headers"]["Wechatpay-Timestamp"];
                    "Wechatpay-Nonce": components["headers"]["Wechatpay-Nonce"];
                    "Wechatpay-Signature": components["headers"]["Wechatpay-Signature"];
                    "Wechatpay-Serial": components["headers"]["Wechatpay-Serial"];
                    "Wechatpay-Signature-Type": components["headers"]["Wechatpay-Signature-Type"];
                    "Request-ID": components["headers"]["Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "media_id": "H1ihR9JUtVj-J7CJqBUY5ZOrG_Je75H-rKhTG7FUmg9sxNTbRN54dFiUHnhg"
                     *     }
                     */
                    "application/json": components["schemas"]["UploadedImage"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    listCertificates: {
        parameters: {
            query?: {
                /**
                 * @description 证书的算法类型；公布的取值是 `RSA`，可以不填。
                 * @example RSA
                 */
                algorithm_type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 可用的平台证书列表。 */
            200: {
                headers: {
                    "Wechatpay-Timestamp": components["headers"]["Wechatpay-Timestamp"];
                    "Wechatpay-Nonce": components["headers"]["Wechatpay-Nonce"];
                    "Wechatpay-Signature": components["headers"]["Wechatpay-Signature"];
                    "Wechatpay-Serial": components["headers"]["Wechatpay-Serial"];
                    "Wechatpay-Signature-Type": components["headers"]["Wechatpay-Signature-Type"];
                    "Request-ID": components["headers"]["Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "serial_no": "5157F09EFDC096DE15EBE81A47057A7232F1B8E1",
                     *           "effective_time": "2018-06-08T10:34:56+08:00",
                     *           "expire_time": "2018-12-08T10:34:56+08:00",
                     *           "encrypt_certificate": {
                     *             "algorithm": "AEAD_AES_256_GCM",
                     *             "nonce": "61f9c719728a",
                     *             "associated_data": "certificate",
                     *             "ciphertext": "sRvt…"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CertificateList"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    echoSecurity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "echo_message": "hello"
                 *     }
                 */
                "application/json": components["schemas"]["SecurityEcho"];
            };
        };
        responses: {
            /** @description 原样返回的文字。 */
            200: {
                headers: {
                    "Wechatpay-Timestamp": components["headers"]["Wechatpay-Timestamp"];
                    "Wechatpay-Nonce": components["headers"]["Wechatpay-Nonce"];
                    "Wechatpay-Signature": components["headers"]["Wechatpay-Signature"];
                    "Wechatpay-Serial": components["headers"]["Wechatpay-Serial"];
                    "Wechatpay-Signature-Type": components["headers"]["Wechatpay-Signature-Type"];
                    "Request-ID": components["headers"]["Request-ID"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "echo_message": "hello"
                     *     }
                     */
                    "application/json": components["schemas"]["SecurityEchoed"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Failed"];
        };
    };
    contractSigned: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 签名时间，Unix 秒；与本机时间相差超过 5 分钟应拒绝。
                 * @example 1722850421
                 */
                "Wechatpay-Timestamp": components["parameters"]["Wechatpay-Timestamp"];
                /**
                 * @description 签名用的随机串。
                 * @example d824f2e086d3c1df967785d13fcd22ef
                 */
                "Wechatpay-Nonce": components["parameters"]["Wechatpay-Nonce"];
                /**
                 * @description Base64 编码的签名，RSASSA-PKCS1-v1_5 与 SHA-256。
                 * @example mfI1CPqvBrgcXfgXMFjdNIhBf27ACE2YyeWsWV9ZI7T7RU0vHvbQpu9Z32ogzc+k8ZC5n3kz7h70eWKjgqNdKQF0eRp8mVKlmfzMLBVHbssB9jEZEDXThOX1XFqX7s7ymia1hoHQxQagPGzkdWxtlZPZ4ZPvr1RiqkgAu6Is8MZgXXrRoBKqjmSdrP1N7uxzJ/cjfSiis9FiLjuADoqmQ1P7p2N876YPAol7Rn0+GswwAwxldbdLrmVSjfytfSBJFqTMHn4itojgxSWWN1byuckQt8hSTEv/Lg97QoeGniYP17T80pJeQyL3b+295FPHSO2AtvCgyIbKMZ0BALilAA==
                 */
                "Wechatpay-Signature": components["parameters"]["Wechatpay-Signature"];
                /**
                 * @description 签名所用密钥的编号：微信支付公钥 ID（`PUB_KEY_ID_…`）或平台证书序列号。
                 * @example PUB_KEY_ID_0000000000000024101100397200000006
                 */
                "Wechatpay-Serial": components["parameters"]["Wechatpay-Serial"];
                /**
                 * @description 签名算法。
                 * @example WECHATPAY2-SHA256-RSA2048
                 */
                "Wechatpay-Signature-Type"?: components["parameters"]["Wechatpay-Signature-Type"];
                /**
                 * @description 微信支付分配的请求编号；联系技术支持时请提供。
                 * @example 08F78BB5AF0610D302189F80B5A40620F3C9D3BD0128B6CE01-0
                 */
                "Request-ID"?: components["parameters"]["Request-ID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "EV-2018022511223320873",
                 *       "create_time": "2020-09-10T13:29:35+08:00",
                 *       "event_type": "ECOMMERCE_ENTRUST.SIGN",
                 *       "resource_type": "encrypt-resource",
                 *       "summary": "签约结果通知",
                 *       "resource": {
                 *         "algorithm": "AEAD_AES_256_GCM",
                 *         "ciphertext": "DUcegK33A8MEOgdCtMPWwAdrzVDy3c3PSUd0cXsruqi5aQMkgc89fIjYKcXUy/1fAbS3uEg2zQL785HCdZ3LDN0wDMtrmwZ8MwF0TX4LBcoL/gDMtUBTn3b9KpSWXdfRBFjFzR6MimkdHjyjJw0ekgTBK3lOkOEUwWXRXFsG54gMMOjy/CgFWwbN5jOHweSpcrONL4gaKqV2DHXhSbTDt9uwk0OFXzq4euE9kf8JTMlGeHkxiF9Tz8N+CIILWFTqvnutrPbF+oLlZURjdKjHHT0qlHlbPLskwaI93CFWBzxNS+HGf8W7Ua2OgcOe0RdlXFVgvWBj9SRtro6nzgHaVJe503zXOpn16wHXzWc=",
                 *         "associated_data": "",
                 *         "nonce": "fdasflkja484"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ContractSignedNotification"];
            };
        };
        responses: {
            /** @description 已收到；正文可省略。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 已收到，没有正文。推荐这样应答。 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["NotAccepted"];
            "5XX": components["responses"]["NotAccepted"];
        };
    };
    contractTerminated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 签名时间，Unix 秒；与本机时间相差超过 5 分钟应拒绝。
                 * @example 1722850421
                 */
                "Wechatpay-Timestamp": components["parameters"]["Wechatpay-Timestamp"];
                /**
                 * @description 签名用的随机串。
                 * @example d824f2e086d3c1df967785d13fcd22ef
                 */
                "Wechatpay-Nonce": components["parameters"]["Wechatpay-Nonce"];
                /**
                 * @description Base64 编码的签名，RSASSA-PKCS1-v1_5 与 SHA-256。
                 * @example mfI1CPqvBrgcXfgXMFjdNIhBf27ACE2YyeWsWV9ZI7T7RU0vHvbQpu9Z32ogzc+k8ZC5n3kz7h70eWKjgqNdKQF0eRp8mVKlmfzMLBVHbssB9jEZEDXThOX1XFqX7s7ymia1hoHQxQagPGzkdWxtlZPZ4ZPvr1RiqkgAu6Is8MZgXXrRoBKqjmSdrP1N7uxzJ/cjfSiis9FiLjuADoqmQ1P7p2N876YPAol7Rn0+GswwAwxldbdLrmVSjfytfSBJFqTMHn4itojgxSWWN1byuckQt8hSTEv/Lg97QoeGniYP17T80pJeQyL3b+295FPHSO2AtvCgyIbKMZ0BALilAA==
                 */
                "Wechatpay-Signature": components["parameters"]["Wechatpay-Signature"];
                /**
                 * @description 签名所用密钥的编号：微信支付公钥 ID（`PUB_KEY_ID_…`）或平台证书序列号。
                 * @example PUB_KEY_ID_0000000000000024101100397200000006
                 */
                "Wechatpay-Serial": components["parameters"]["Wechatpay-Serial"];
                /**
                 * @description 签名算法。
                 * @example WECHATPAY2-SHA256-RSA2048
                 */
                "Wechatpay-Signature-Type"?: components["parameters"]["Wechatpay-Signature-Type"];
                /**
                 * @description 微信支付分配的请求编号；联系技术支持时请提供。
                 * @example 08F78BB5AF0610D302189F80B5A40620F3C9D3BD0128B6CE01-0
                 */
                "Request-ID"?: components["parameters"]["Request-ID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "EV-2018022511223320874",
                 *       "create_time": "2020-10-10T13:29:35+08:00",
                 *       "event_type": "ECOMMERCE_ENTRUST.TERMINATE",
                 *       "resource_type": "encrypt-resource",
                 *       "summary": "解约结果通知",
                 *       "resource": {
                 *         "algorithm": "AEAD_AES_256_GCM",
                 *         "ciphertext": "odEBTPaayO9cdD1giMCPveeYLKJYqTxXOGueThnJ0FpW/vzR4Hs/bERdWK1yaiVO4HtsRXglUk8pWubXKCrnQEk8Okk8V71j2YKyq9GTIkYoUm7cS2OJde/hZ3HPa/ClZDPiKbwPBViM/M3O+XK38YA5BWfBN6qHF1h0sOKZKVN7guKuJUDcsOYL3/6HnXB/H+pliIvWk79UENU3VMLEfmiBZxdajRlLfkvMnIYMThAZNHgb4NnftAwT7YV3KOOcZTGNvOnDPRZXwX6GOdgNuG0ekapgP/PJQ8D8E53u7EyAf0F3kDzlP4zsAhOlUaT9j97tk7d13G/LCWpKgoLtXG9zrzAA",
                 *         "associated_data": "",
                 *         "nonce": "fdasflkja485"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ContractTerminatedNotification"];
            };
        };
        responses: {
            /** @description 已收到；正文可省略。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 已收到，没有正文。推荐这样应答。 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["NotAccepted"];
            "5XX": components["responses"]["NotAccepted"];
        };
    };
    securityEchoed: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 签名时间，Unix 秒；与本机时间相差超过 5 分钟应拒绝。
                 * @example 1722850421
                 */
                "Wechatpay-Timestamp": components["parameters"]["Wechatpay-Timestamp"];
                /**
                 * @description 签名用的随机串。
                 * @example d824f2e086d3c1df967785d13fcd22ef
                 */
                "Wechatpay-Nonce": components["parameters"]["Wechatpay-Nonce"];
                /**
                 * @description Base64 编码的签名，RSASSA-PKCS1-v1_5 与 SHA-256。
                 * @example mfI1CPqvBrgcXfgXMFjdNIhBf27ACE2YyeWsWV9ZI7T7RU0vHvbQpu9Z32ogzc+k8ZC5n3kz7h70eWKjgqNdKQF0eRp8mVKlmfzMLBVHbssB9jEZEDXThOX1XFqX7s7ymia1hoHQxQagPGzkdWxtlZPZ4ZPvr1RiqkgAu6Is8MZgXXrRoBKqjmSdrP1N7uxzJ/cjfSiis9FiLjuADoqmQ1P7p2N876YPAol7Rn0+GswwAwxldbdLrmVSjfytfSBJFqTMHn4itojgxSWWN1byuckQt8hSTEv/Lg97QoeGniYP17T80pJeQyL3b+295FPHSO2AtvCgyIbKMZ0BALilAA==
                 */
                "Wechatpay-Signature": components["parameters"]["Wechatpay-Signature"];
                /**
                 * @description 签名所用密钥的编号：微信支付公钥 ID（`PUB_KEY_ID_…`）或平台证书序列号。
                 * @example PUB_KEY_ID_0000000000000024101100397200000006
                 */
                "Wechatpay-Serial": components["parameters"]["Wechatpay-Serial"];
                /**
                 * @description 签名算法。
                 * @example WECHATPAY2-SHA256-RSA2048
                 */
                "Wechatpay-Signature-Type"?: components["parameters"]["Wechatpay-Signature-Type"];
                /**
                 * @description 微信支付分配的请求编号；联系技术支持时请提供。
                 * @example 08F78BB5AF0610D302189F80B5A40620F3C9D3BD0128B6CE01-0
                 */
                "Request-ID"?: components["parameters"]["Request-ID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "EV-2018022511223320875",
                 *       "create_time": "2020-09-10T13:29:35+08:00",
                 *       "event_type": "SECURITY_ECHO.SUCCESS",
                 *       "resource_type": "encrypt-resource",
                 *       "summary": "联调自测通知",
                 *       "resource": {
                 *         "original_type": "security",
                 *         "algorithm": "AEAD_AES_256_GCM",
                 *         "ciphertext": "WIGuN7PlLquHrmKm+xVjvMAmxElhIavu9dHMfoyqZSWSBusVOPnbxQ==",
                 *         "associated_data": "",
                 *         "nonce": "fdasflkja486"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SecurityEchoNotification"];
            };
        };
        responses: {
            /** @description 已收到；正文可省略。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 已收到，没有正文。推荐这样应答。 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["NotAccepted"];
            "5XX": components["responses"]["NotAccepted"];
        };
    };
    refundSucceeded: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 签名时间，Unix 秒；与本机时间相差超过 5 分钟应拒绝。
                 * @example 1722850421
                 */
                "Wechatpay-Timestamp": components["parameters"]["Wechatpay-Timestamp"];
                /**
                 * @description 签名用的随机串。
                 * @example d824f2e086d3c1df967785d13fcd22ef
                 */
                "Wechatpay-Nonce": components["parameters"]["Wechatpay-Nonce"];
                /**
                 * @description Base64 编码的签名，RSASSA-PKCS1-v1_5 与 SHA-256。
                 * @example mfI1CPqvBrgcXfgXMFjdNIhBf27ACE2YyeWsWV9ZI7T7RU0vHvbQpu9Z32ogzc+k8ZC5n3kz7h70eWKjgqNdKQF0eRp8mVKlmfzMLBVHbssB9jEZEDXThOX1XFqX7s7ymia1hoHQxQagPGzkdWxtlZPZ4ZPvr1RiqkgAu6Is8MZgXXrRoBKqjmSdrP1N7uxzJ/cjfSiis9FiLjuADoqmQ1P7p2N876YPAol7Rn0+GswwAwxldbdLrmVSjfytfSBJFqTMHn4itojgxSWWN1byuckQt8hSTEv/Lg97QoeGniYP17T80pJeQyL3b+295FPHSO2AtvCgyIbKMZ0BALilAA==
                 */
                "Wechatpay-Signature": components["parameters"]["Wechatpay-Signature"];
                /**
                 * @description 签名所用密钥的编号：微信支付公钥 ID（`PUB_KEY_ID_…`）或平台证书序列号。
                 * @example PUB_KEY_ID_0000000000000024101100397200000006
                 */
                "Wechatpay-Serial": components["parameters"]["Wechatpay-Serial"];
                /**
                 * @description 签名算法。
                 * @example WECHATPAY2-SHA256-RSA2048
                 */
                "Wechatpay-Signature-Type"?: components["parameters"]["Wechatpay-Signature-Type"];
                /**
                 * @description 微信支付分配的请求编号；联系技术支持时请提供。
                 * @example 08F78BB5AF0610D302189F80B5A40620F3C9D3BD0128B6CE01-0
                 */
                "Request-ID"?: components["parameters"]["Request-ID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "EV-2018022511223320876",
                 *       "create_time": "2020-05-20T13:29:35+08:00",
                 *       "event_type": "REFUND.SUCCESS",
                 *       "resource_type": "encrypt-resource",
                 *       "summary": "退款成功",
                 *       "resource": {
                 *         "original_type": "refund",
                 *         "algorithm": "AEAD_AES_256_GCM",
                 *         "ciphertext": "MX5NC+dYJXHTN7D/V9ms0lUXLWMcUmTW8beYf3LUOJEgKkL3TGlb8lpsRNwVDXvCIICv+tI4R20W1BXzkmNeBIYU5cEaJDAVWDoLHbw4RmyeVoHvSvwHtK1pvJdDiOx7uahB9I/Zn4hFW5QwHPGG5cvZtJ68PIwhLoB9AKlYmfRrTP1vMiMeVBQRaCMsIUUKa5yI2sG/j+eGblZ++ReazvJxP0RIM9Di+AmGwWDpsXMvKLWmzBC/yfSAMIoi9amwEa1xzKgHCTWqNqGGQnUd5yQC5uWWupc6yiCkGH0tHjfE3LKzxoaGU/0ZsrpYOjlB8mqBGJf1NRWVtmL571UF6WG0Qsqh1FaAYbmnsOe+SuukcBUPjXJtNH3M85ODUCumuAZAaVmjNeZGwg7knbtZ9FpnOrc620bkbUTbY7qpqtakmWL/5FLKqojxhtVIDu2/SP3ZM18cBF9Ua6JVOZ+zMsYe1q4BdUWDxRuOa3Km8YerUFsGaKBJLtGe5DzgGJVXgWfyLx/AKDTaY2dTip21XKFYJ0nNcm1wXa7fVBXtIOKuFmijnGsJLIPP7I7wEK8=",
                 *         "associated_data": "refund",
                 *         "nonce": "fdasflkja487"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RefundSucceededNotification"];
            };
        };
        responses: {
            /** @description 已收到；正文可省略。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 已收到，没有正文。推荐这样应答。 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["NotAccepted"];
            "5XX": components["responses"]["NotAccepted"];
        };
    };
    refundAbnormal: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 签名时间，Unix 秒；与本机时间相差超过 5 分钟应拒绝。
                 * @example 1722850421
                 */
                "Wechatpay-Timestamp": components["parameters"]["Wechatpay-Timestamp"];
                /**
                 * @description 签名用的随机串。
                 * @example d824f2e086d3c1df967785d13fcd22ef
                 */
                "Wechatpay-Nonce": components["parameters"]["Wechatpay-Nonce"];
                /**
                 * @description Base64 编码的签名，RSASSA-PKCS1-v1_5 与 SHA-256。
                 * @example mfI1CPqvBrgcXfgXMFjdNIhBf27ACE2YyeWsWV9ZI7T7RU0vHvbQpu9Z32ogzc+k8ZC5n3kz7h70eWKjgqNdKQF0eRp8mVKlmfzMLBVHbssB9jEZEDXThOX1XFqX7s7ymia1hoHQxQagPGzkdWxtlZPZ4ZPvr1RiqkgAu6Is8MZgXXrRoBKqjmSdrP1N7uxzJ/cjfSiis9FiLjuADoqmQ1P7p2N876YPAol7Rn0+GswwAwxldbdLrmVSjfytfSBJFqTMHn4itojgxSWWN1byuckQt8hSTEv/Lg97QoeGniYP17T80pJeQyL3b+295FPHSO2AtvCgyIbKMZ0BALilAA==
                 */
                "Wechatpay-Signature": components["parameters"]["Wechatpay-Signature"];
                /**
                 * @description 签名所用密钥的编号：微信支付公钥 ID（`PUB_KEY_ID_…`）或平台证书序列号。
                 * @example PUB_KEY_ID_0000000000000024101100397200000006
                 */
                "Wechatpay-Serial": components["parameters"]["Wechatpay-Serial"];
                /**
                 * @description 签名算法。
                 * @example WECHATPAY2-SHA256-RSA2048
                 */
                "Wechatpay-Signature-Type"?: components["parameters"]["Wechatpay-Signature-Type"];
                /**
                 * @description 微信支付分配的请求编号；联系技术支持时请提供。
                 * @example 08F78BB5AF0610D302189F80B5A40620F3C9D3BD0128B6CE01-0
                 */
                "Request-ID"?: components["parameters"]["Request-ID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "EV-2018022511223320877",
                 *       "create_time": "2020-05-20T13:29:35+08:00",
                 *       "event_type": "REFUND.ABNORMAL",
                 *       "resource_type": "encrypt-resource",
                 *       "summary": "退款异常",
                 *       "resource": {
                 *         "original_type": "refund",
                 *         "algorithm": "AEAD_AES_256_GCM",
                 *         "ciphertext": "P5u6wkPY3xyBIhBCS34FFVJxlyPTozmm3zShKIgFNWxMZffwM9ihw2Q+hUNxfk7aWVJic6oV4sdY6M2Y3B3OPvqDmoNdY3091yfBkLi63Ickbfx1kgGO3OFuuoITIOrdwNTTZv5loqxuAjGXLTowTyp/7gjwDTCyG8gKoMG4aTn67eanzbxiJtE7gyiJEHwid7jCDOnBSVh0lw0PBd6FXpkCef+ebsDGu4btlLdUncm2Hn7pnjbB59VQFOfE7pK8DZg6gQFfLmvsiWP/ELT50xlJPGHBX6M8TY8vfftl8paZDzQJSePxiz2hKFF7IdVfLzgptB4077DOwOOnB6cQ9LFJAMxwvQ0Cl55USLDWu2+lmGQFbPIvqdPrerA4ElCU3xoFWJHrAnkq64z9MTr4+olDzvqLKJGDoNihiw7HPzpXJPRGHINifd5eH5MeHe0+ss1PUG25TEWT05veBhnQPDyLuB2WsunvIM4H56Za+OjQshjawFroIwDgF0+78quurb4501k=",
                 *         "associated_data": "refund",
                 *         "nonce": "fdasflkja488"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RefundAbnormalNotification"];
            };
        };
        responses: {
            /** @description 已收到；正文可省略。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 已收到，没有正文。推荐这样应答。 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["NotAccepted"];
            "5XX": components["responses"]["NotAccepted"];
        };
    };
    refundClosed: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 签名时间，Unix 秒；与本机时间相差超过 5 分钟应拒绝。
                 * @example 1722850421
                 */
                "Wechatpay-Timestamp": components["parameters"]["Wechatpay-Timestamp"];
                /**
                 * @description 签名用的随机串。
                 * @example d824f2e086d3c1df967785d13fcd22ef
                 */
                "Wechatpay-Nonce": components["parameters"]["Wechatpay-Nonce"];
                /**
                 * @description Base64 编码的签名，RSASSA-PKCS1-v1_5 与 SHA-256。
                 * @example mfI1CPqvBrgcXfgXMFjdNIhBf27ACE2YyeWsWV9ZI7T7RU0vHvbQpu9Z32ogzc+k8ZC5n3kz7h70eWKjgqNdKQF0eRp8mVKlmfzMLBVHbssB9jEZEDXThOX1XFqX7s7ymia1hoHQxQagPGzkdWxtlZPZ4ZPvr1RiqkgAu6Is8MZgXXrRoBKqjmSdrP1N7uxzJ/cjfSiis9FiLjuADoqmQ1P7p2N876YPAol7Rn0+GswwAwxldbdLrmVSjfytfSBJFqTMHn4itojgxSWWN1byuckQt8hSTEv/Lg97QoeGniYP17T80pJeQyL3b+295FPHSO2AtvCgyIbKMZ0BALilAA==
                 */
                "Wechatpay-Signature": components["parameters"]["Wechatpay-Signature"];
                /**
                 * @description 签名所用密钥的编号：微信支付公钥 ID（`PUB_KEY_ID_…`）或平台证书序列号。
                 * @example PUB_KEY_ID_0000000000000024101100397200000006
                 */
                "Wechatpay-Serial": components["parameters"]["Wechatpay-Serial"];
                /**
                 * @description 签名算法。
                 * @example WECHATPAY2-SHA256-RSA2048
                 */
                "Wechatpay-Signature-Type"?: components["parameters"]["Wechatpay-Signature-Type"];
                /**
                 * @description 微信支付分配的请求编号；联系技术支持时请提供。
                 * @example 08F78BB5AF0610D302189F80B5A40620F3C9D3BD0128B6CE01-0
                 */
                "Request-ID"?: components["parameters"]["Request-ID"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "EV-2018022511223320878",
                 *       "create_time": "2020-05-20T13:29:35+08:00",
                 *       "event_type": "REFUND.CLOSED",
                 *       "resource_type": "encrypt-resource",
                 *       "summary": "退款关闭",
                 *       "resource": {
                 *         "original_type": "refund",
                 *         "algorithm": "AEAD_AES_256_GCM",
                 *         "ciphertext": "FL0Fc5Y5VCYJORfR+NMPVemsL2JfPL4gpo0p9iBHuQmig+xmCTBaNaCoN8pV18BzSWg8VmjZnZDu55eCs8nT7pEzGiQ2hSzqnfJkGu1lQ4v9KwkIQxjb9RuBuoyIGM+M6hxeW+6IRcWOZNQGef8pmFOgFfiwsWyeg05997LSUZaQW8Hgl5b+EzFSd6DP7eGqkuZD9NYD0rYrLYUQnTBIVmtzpTBwfeYDgqNFkfDPOA7lfMuL80AkMjnfr46flPOQwjp44N1HEmopuupP0FuqctSV0bueeq1MyCdSN0qbYNOcki8MsoZoPFZ3x5+EId8QURrhBoJBl4YqSgoZE4ebkpeDLDFaw6UTgm43kvcptakIdiWUQm+Q+LZvuN9wW6CNloW3OXIyNIYHTJuq2g+OltELLWdVcWecr4uCTq4yd1Nn5aUhayXGeM2NO45iygmjjs/G2lG2iJq6H4eX5GsGAgpsX8seGg5W9CfZmgEWfnAvHU9J2ybCM6CYAInZlC7gC9sw",
                 *         "associated_data": "refund",
                 *         "nonce": "fdasflkja489"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RefundClosedNotification"];
            };
        };
        responses: {
            /** @description 已收到；正文可省略。 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 已收到，没有正文。推荐这样应答。 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["NotAccepted"];
            "5XX": components["responses"]["NotAccepted"];
        };
    };
}

/** The decrypted resource of each notification, by event type. */
export interface notificationResources {
    "ECOMMERCE_ENTRUST.SIGN": components["schemas"]["ContractSigned"]
    "ECOMMERCE_ENTRUST.TERMINATE": components["schemas"]["ContractTerminated"]
    "SECURITY_ECHO.SUCCESS": components["schemas"]["SecurityEchoNotified"]
    "REFUND.SUCCESS": components["schemas"]["RefundNotified"]
    "REFUND.ABNORMAL": components["schemas"]["RefundNotified"]
    "REFUND.CLOSED": components["schemas"]["RefundNotified"]
}
export type PreEntrustSign = components["schemas"]["PreEntrustSign"];
export type PreEntrustSignMiniProgram = components["schemas"]["PreEntrustSignMiniProgram"];
export type PreEntrustSession = components["schemas"]["PreEntrustSession"];
export type Contract = components["schemas"]["Contract"];
export type ContractTerminateInfo = components["schemas"]["ContractTerminateInfo"];
export type ContractTermination = components["schemas"]["ContractTermination"];
export type TerminatedContract = components["schemas"]["TerminatedContract"];
export type CombineDeduction = components["schemas"]["CombineDeduction"];
export type DeductionSubOrder = components["schemas"]["DeductionSubOrder"];
export type DeductionAmount = components["schemas"]["DeductionAmount"];
export type SettleInfo = components["schemas"]["SettleInfo"];
export type CreatedTransaction = components["schemas"]["CreatedTransaction"];
export type Transaction = components["schemas"]["Transaction"];
export type TransactionSubOrder = components["schemas"]["TransactionSubOrder"];
export type TransactionAmount = components["schemas"]["TransactionAmount"];
export type CombinePayer = components["schemas"]["CombinePayer"];
export type CombineReversal = components["schemas"]["CombineReversal"];
export type ReversalSubOrder = components["schemas"]["ReversalSubOrder"];
export type RefundApplication = components["schemas"]["RefundApplication"];
export type RefundAmount = components["schemas"]["RefundAmount"];
export type RefundSource = components["schemas"]["RefundSource"];
export type AcceptedRefund = components["schemas"]["AcceptedRefund"];
export type RefundedAmount = components["schemas"]["RefundedAmount"];
export type RefundedSource = components["schemas"]["RefundedSource"];
export type RefundedPromotion = components["schemas"]["RefundedPromotion"];
export type Refund = components["schemas"]["Refund"];
export type FoundRefund = components["schemas"]["FoundRefund"];
export type HandledRefund = components["schemas"]["HandledRefund"];
export type AbnormalRefundApplication = components["schemas"]["AbnormalRefundApplication"];
export type BillLink = components["schemas"]["BillLink"];
export type FundFlowBillLink = components["schemas"]["FundFlowBillLink"];
export type EncryptedBills = components["schemas"]["EncryptedBills"];
export type SubMerchantEncryptedBills = components["schemas"]["SubMerchantEncryptedBills"];
export type EncryptedBill = components["schemas"]["EncryptedBill"];
export type RefundSucceededNotification = components["schemas"]["RefundSucceededNotification"];
export type RefundAbnormalNotification = components["schemas"]["RefundAbnormalNotification"];
export type RefundClosedNotification = components["schemas"]["RefundClosedNotification"];
export type RefundNotified = components["schemas"]["RefundNotified"];
export type RefundNotifiedAmount = components["schemas"]["RefundNotifiedAmount"];
export type ImageUpload = components["schemas"]["ImageUpload"];
export type ImageMeta = components["schemas"]["ImageMeta"];
export type UploadedImage = components["schemas"]["UploadedImage"];
export type CertificateList = components["schemas"]["CertificateList"];
export type PlatformCertificate = components["schemas"]["PlatformCertificate"];
export type SecurityEcho = components["schemas"]["SecurityEcho"];
export type SecurityEchoed = components["schemas"]["SecurityEchoed"];
export type NotificationEnvelope = components["schemas"]["NotificationEnvelope"];
export type ContractSignedNotification = components["schemas"]["ContractSignedNotification"];
export type ContractTerminatedNotification = components["schemas"]["ContractTerminatedNotification"];
export type SecurityEchoNotification = components["schemas"]["SecurityEchoNotification"];
export type SecurityEchoNotified = components["schemas"]["SecurityEchoNotified"];
export type EncryptedResource = components["schemas"]["EncryptedResource"];
export type ContractSigned = components["schemas"]["ContractSigned"];
export type ContractTerminated = components["schemas"]["ContractTerminated"];
export type NotificationRefusal = components["schemas"]["NotificationRefusal"];
export type ApiError = components["schemas"]["ApiError"];
