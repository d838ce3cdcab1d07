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
         *     完整的规则与其他框架的接收端见[接收通知](guides/receiving.zh.md)。
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
         *     完整的规则与其他框架的接收端见[接收通知](guides/receiving.zh.md)。
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
         *     验签、解密与应答的方法与其他通知相同，见[接收通知](guides/receiving.zh.md)。
         */
        post: operations["securityEchoed"];
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
}

/** The decrypted resource of each notification, by event type. */
export interface notificationResources {
    "ECOMMERCE_ENTRUST.SIGN": components["schemas"]["ContractSigned"]
    "ECOMMERCE_ENTRUST.TERMINATE": components["schemas"]["ContractTerminated"]
    "SECURITY_ECHO.SUCCESS": components["schemas"]["SecurityEchoNotified"]
}
