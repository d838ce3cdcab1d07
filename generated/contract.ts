// Written by `npm run generate` from spec/openapi.yaml. Do not edit: change the contract instead.
import type { chain } from './chain.js'
import type { paths } from './schema.js'

/** A JSON Schema (2020-12); its `$ref` are `#/$defs/…` of its contract. */
export type Schema = Readonly<Record<string, unknown>>

/** A field of the answer that must equal what was sent, or what belongs to the client. `*` in a path stands for the items of a list. */
export interface Echo {
  readonly field: string
  readonly from: 'body' | 'path' | 'client'
  readonly name: string
  /** The field by which an item of the answer finds its item in the request. */
  readonly by?: string
}

/** What is known about one operation. */
export interface OperationContract {
  readonly operationId: string
  /** Present when the operation has a request body. */
  readonly body?: Schema
  readonly bodyRequired: boolean
  /** Of the object `params.path`. */
  readonly path?: Schema
  /** Of the object `params.query`. */
  readonly query?: Schema
  /** Of the header fields that a caller gives. */
  readonly header?: Schema
  /** By 2xx status code; null means no content. */
  readonly responses: Readonly<Record<string, Schema | null>>
  readonly echoes: readonly Echo[]
  /** The field of the body that makes a repeated call harmless. */
  readonly idempotentBy?: string
  /** Milliseconds that an answer may take, where that is published. */
  readonly timeout?: number
  /** Milliseconds before a call that may have arrived can be repeated, where that is published. */
  readonly repeatAfter?: number
  /** Present when the operation takes a form with a file instead of JSON. */
  readonly upload?: UploadContract
}

/** The form of an upload. */
export interface UploadContract {
  /** Of the part `meta`, which alone is signed. */
  readonly meta: Schema
  /** Name of the part that holds the file. */
  readonly fileField: string
  /** Largest file in bytes, by media type; `default` for all others. */
  readonly maxBytes?: Readonly<Record<string, number>>
}

/** What a contract says, as data. */
export interface Contract<Paths = unknown, Chain = unknown> {
  /** By method and path. */
  readonly operations: Readonly<Record<string, OperationContract>>
  /** Any notification, before its resource is decrypted. */
  readonly notificationEnvelope: Schema
  /** The decrypted resource of each notification, by event type. */
  readonly notifications: Readonly<Record<string, Schema>>
  readonly $defs: Readonly<Record<string, Schema | boolean>>
  /** Never there: it tells a client the types of this contract. */
  readonly types?: { readonly paths: Paths; readonly chain: Chain }
}

/** The contract as data, for the option `contract` of a client and of a chain. */
export const contract: Contract<paths, chain> = {
  operations: {
    'POST /v3/ecommerce/combine-papay/contracts/pre-entrust-sign': {
      operationId: 'preEntrustSign',
      body: { $ref: '#/$defs/PreEntrustSign' },
      bodyRequired: true,
      responses: { '200': { $ref: '#/$defs/PreEntrustSession' } },
      echoes: [
        { field: 'mchid', from: 'client', name: 'mchid' },
        { field: 'plan_id', from: 'body', name: 'plan_id' },
        { field: 'out_contract_code', from: 'body', name: 'out_contract_code' },
      ],
      idempotentBy: 'out_contract_code',
    },
    'POST /v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program': {
      operationId: 'preEntrustSignMiniProgram',
      body: { $ref: '#/$defs/PreEntrustSignMiniProgram' },
      bodyRequired: true,
      responses: { '200': { $ref: '#/$defs/PreEntrustSession' } },
      echoes: [
        { field: 'mchid', from: 'client', name: 'mchid' },
        { field: 'plan_id', from: 'body', name: 'plan_id' },
        { field: 'out_contract_code', from: 'body', name: 'out_contract_code' },
      ],
      idempotentBy: 'out_contract_code',
    },
    'GET /v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}': {
      operationId: 'queryContract',
      bodyRequired: false,
      path: {
        type: 'object',
        required: ['plan_id', 'out_contract_code'],
        properties: {
          plan_id: { type: 'integer', minimum: 1, maximum: 9007199254740991 },
          out_contract_code: {
            type: 'string',
            minLength: 1,
            maxLength: 32,
            pattern: '^[^𐀀-􏿿]*$',
            'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
          },
        },
        additionalProperties: false,
      },
      responses: { '200': { $ref: '#/$defs/Contract' } },
      echoes: [
        { field: 'mchid', from: 'client', name: 'mchid' },
        { field: 'plan_id', from: 'path', name: 'plan_id' },
        { field: 'out_contract_code', from: 'path', name: 'out_contract_code' },
      ],
    },
    'POST /v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate': {
      operationId: 'terminateContract',
      body: { $ref: '#/$defs/ContractTermination' },
      bodyRequired: true,
      path: {
        type: 'object',
        required: ['plan_id', 'out_contract_code'],
        properties: {
          plan_id: { type: 'integer', minimum: 1, maximum: 9007199254740991 },
          out_contract_code: {
            type: 'string',
            minLength: 1,
            maxLength: 32,
            pattern: '^[^𐀀-􏿿]*$',
            'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
          },
        },
        additionalProperties: false,
      },
      responses: { '200': { $ref: '#/$defs/TerminatedContract' } },
      echoes: [
        { field: 'mchid', from: 'client', name: 'mchid' },
        { field: 'plan_id', from: 'path', name: 'plan_id' },
        { field: 'out_contract_code', from: 'path', name: 'out_contract_code' },
      ],
      idempotentBy: 'out_contract_code',
    },
    'POST /v3/ecommerce/combine-papay/transactions': {
      operationId: 'createTransaction',
      body: { $ref: '#/$defs/CombineDeduction' },
      bodyRequired: true,
      responses: { '200': { $ref: '#/$defs/CreatedTransaction' } },
      echoes: [
        { field: 'combine_appid', from: 'body', name: 'combine_appid' },
        { field: 'combine_mchid', from: 'body', name: 'combine_mchid' },
        { field: 'combine_out_trade_no', from: 'body', name: 'combine_out_trade_no' },
        {
          field: 'sub_orders/*/mchid',
          from: 'body',
          name: 'sub_orders/*/mchid',
          by: 'out_trade_no',
        },
        {
          field: 'sub_orders/*/out_trade_no',
          from: 'body',
          name: 'sub_orders/*/out_trade_no',
          by: 'out_trade_no',
        },
        {
          field: 'sub_orders/*/sub_mchid',
          from: 'body',
          name: 'sub_orders/*/sub_mchid',
          by: 'out_trade_no',
        },
        {
          field: 'sub_orders/*/sub_appid',
          from: 'body',
          name: 'sub_orders/*/sub_appid',
          by: 'out_trade_no',
        },
        {
          field: 'sub_orders/*/amount/total_amount',
          from: 'body',
          name: 'sub_orders/*/amount/total_amount',
          by: 'out_trade_no',
        },
        {
          field: 'sub_orders/*/amount/currency',
          from: 'body',
          name: 'sub_orders/*/amount/currency',
          by: 'out_trade_no',
        },
      ],
      idempotentBy: 'combine_out_trade_no',
      timeout: 60000,
    },
    'GET /v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}': {
      operationId: 'queryTransaction',
      bodyRequired: false,
      path: {
        type: 'object',
        required: ['combine_out_trade_no'],
        properties: {
          combine_out_trade_no: {
            type: 'string',
            minLength: 1,
            maxLength: 32,
            pattern: '^[0-9A-Za-z_\\-|*@]+$',
            'x-pattern-rule': 'only digits, letters and the characters _ - | * @',
          },
        },
        additionalProperties: false,
      },
      responses: { '200': { $ref: '#/$defs/Transaction' } },
      echoes: [
        { field: 'combine_mchid', from: 'client', name: 'mchid' },
        { field: 'combine_out_trade_no', from: 'path', name: 'combine_out_trade_no' },
      ],
    },
    'POST /v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse': {
      operationId: 'reverseTransaction',
      body: { $ref: '#/$defs/CombineReversal' },
      bodyRequired: true,
      path: {
        type: 'object',
        required: ['combine_out_trade_no'],
        properties: {
          combine_out_trade_no: {
            type: 'string',
            minLength: 1,
            maxLength: 32,
            pattern: '^[0-9A-Za-z_\\-|*@]+$',
            'x-pattern-rule': 'only digits, letters and the characters _ - | * @',
          },
        },
        additionalProperties: false,
      },
      responses: { '204': null },
      echoes: [],
      idempotentBy: 'combine_out_trade_no',
    },
    'POST /v3/ecommerce/refunds/apply': {
      operationId: 'applyRefund',
      body: { $ref: '#/$defs/RefundApplication' },
      bodyRequired: true,
      responses: { '200': { $ref: '#/$defs/AcceptedRefund' } },
      echoes: [{ field: 'out_refund_no', from: 'body', name: 'out_refund_no' }],
      idempotentBy: 'out_refund_no',
      repeatAfter: 60000,
    },
    'GET /v3/ecommerce/refunds/out-refund-no/{out_refund_no}': {
      operationId: 'queryRefundByOutRefundNo',
      bodyRequired: false,
      path: {
        type: 'object',
        required: ['out_refund_no'],
        properties: {
          out_refund_no: {
            type: 'string',
            minLength: 1,
            maxLength: 64,
            pattern: '^[0-9A-Za-z_\\-|*@]+$',
            'x-pattern-rule': 'only digits, letters and the characters _ - | * @',
          },
        },
        additionalProperties: false,
      },
      query: {
        type: 'object',
        required: ['sub_mchid'],
        properties: { sub_mchid: { type: 'string', minLength: 1, maxLength: 32 } },
        additionalProperties: false,
      },
      responses: { '200': { $ref: '#/$defs/Refund' } },
      echoes: [{ field: 'out_refund_no', from: 'path', name: 'out_refund_no' }],
    },
    'GET /v3/ecommerce/refunds/id/{refund_id}': {
      operationId: 'queryRefundById',
      bodyRequired: false,
      path: {
        type: 'object',
        required: ['refund_id'],
        properties: { refund_id: { type: 'string', minLength: 1, maxLength: 32 } },
        additionalProperties: false,
      },
      query: {
        type: 'object',
        required: ['sub_mchid'],
        properties: { sub_mchid: { type: 'string', minLength: 1, maxLength: 32 } },
        additionalProperties: false,
      },
      responses: { '200': { $ref: '#/$defs/FoundRefund' } },
      echoes: [{ field: 'refund_id', from: 'path', name: 'refund_id' }],
    },
    'POST /v3/ecommerce/refunds/{refund_id}/apply-abnormal-refund': {
      operationId: 'applyAbnormalRefund',
      body: { $ref: '#/$defs/AbnormalRefundApplication' },
      bodyRequired: true,
      path: {
        type: 'object',
        required: ['refund_id'],
        properties: { refund_id: { type: 'string', minLength: 1, maxLength: 32 } },
        additionalProperties: false,
      },
      responses: { '200': { $ref: '#/$defs/HandledRefund' } },
      echoes: [
        { field: 'refund_id', from: 'path', name: 'refund_id' },
        { field: 'out_refund_no', from: 'body', name: 'out_refund_no' },
      ],
      idempotentBy: 'out_refund_no',
      repeatAfter: 60000,
    },
    'GET /v3/bill/tradebill': {
      operationId: 'applyTradeBill',
      bodyRequired: false,
      query: {
        type: 'object',
        required: ['bill_date'],
        properties: {
          bill_date: {
            type: 'string',
            pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
            'x-pattern-rule': 'a date written as yyyy-MM-dd',
            'x-past-date': true,
            'x-oldest-days': 93,
          },
          sub_mchid: { type: 'string', minLength: 8, maxLength: 12 },
          bill_type: { type: 'string' },
          tar_type: { type: 'string', enum: ['GZIP'] },
        },
        additionalProperties: false,
      },
      responses: { '200': { $ref: '#/$defs/BillLink' } },
      echoes: [],
    },
    'GET /v3/bill/fundflowbill': {
      operationId: 'applyFundFlowBill',
      bodyRequired: false,
      query: {
        type: 'object',
        required: ['bill_date'],
        properties: {
          bill_date: {
            type: 'string',
            pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
            'x-pattern-rule': 'a date written as yyyy-MM-dd',
            'x-past-date': true,
          },
          account_type: { type: 'string', enum: ['BASIC', 'OPERATION', 'FEES'] },
          tar_type: { type: 'string', enum: ['GZIP'] },
        },
        additionalProperties: false,
      },
      responses: { '200': { $ref: '#/$defs/FundFlowBillLink' } },
      echoes: [],
    },
    'GET /v3/ecommerce/bill/fundflowbill': {
      operationId: 'applySubMerchantsFundFlowBill',
      bodyRequired: false,
      query: {
        type: 'object',
        required: ['bill_date', 'account_type', 'algorithm'],
        properties: {
          bill_date: {
            type: 'string',
            pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
            'x-pattern-rule': 'a date written as yyyy-MM-dd',
            'x-past-date': true,
          },
          account_type: { type: 'string', enum: ['ALL'] },
          algorithm: { type: 'string', enum: ['AEAD_AES_256_GCM'] },
          tar_type: { type: 'string', enum: ['GZIP'] },
        },
        additionalProperties: false,
      },
      responses: { '200': { $ref: '#/$defs/EncryptedBills' } },
      echoes: [],
    },
    'GET /v3/bill/sub-merchant-fundflowbill': {
      operationId: 'applySubMerchantFundFlowBill',
      bodyRequired: false,
      query: {
        type: 'object',
        required: ['sub_mchid', 'bill_date', 'account_type', 'algorithm'],
        properties: {
          sub_mchid: { type: 'string', minLength: 1, maxLength: 32 },
          bill_date: {
            type: 'string',
            pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
            'x-pattern-rule': 'a date written as yyyy-MM-dd',
            'x-past-date': true,
          },
          account_type: { type: 'string', enum: ['BASIC', 'OPERATION', 'FEES', 'DEPOSIT'] },
          algorithm: { type: 'string', enum: ['AEAD_AES_256_GCM'] },
          tar_type: { type: 'string', enum: ['GZIP'] },
        },
        additionalProperties: false,
      },
      responses: { '200': { $ref: '#/$defs/SubMerchantEncryptedBills' } },
      echoes: [],
    },
    'POST /v3/merchant/media/upload': {
      operationId: 'uploadImage',
      bodyRequired: true,
      responses: { '200': { $ref: '#/$defs/UploadedImage' } },
      echoes: [],
      upload: {
        meta: { $ref: '#/$defs/ImageMeta' },
        fileField: 'file',
        maxBytes: { default: 5242880, 'application/pdf': 7864320 },
      },
    },
    'GET /v3/certificates': {
      operationId: 'listCertificates',
      bodyRequired: false,
      query: {
        type: 'object',
        required: [],
        properties: { algorithm_type: { type: 'string' } },
        additionalProperties: false,
      },
      responses: { '200': { $ref: '#/$defs/CertificateList' } },
      echoes: [],
    },
    'POST /v3/security/echo': {
      operationId: 'echoSecurity',
      body: { $ref: '#/$defs/SecurityEcho' },
      bodyRequired: true,
      responses: { '200': { $ref: '#/$defs/SecurityEchoed' } },
      echoes: [{ field: 'echo_message', from: 'body', name: 'echo_message' }],
    },
  },
  notificationEnvelope: { $ref: '#/$defs/NotificationEnvelope' },
  notifications: {
    'ECOMMERCE_ENTRUST.SIGN': { $ref: '#/$defs/ContractSigned' },
    'ECOMMERCE_ENTRUST.TERMINATE': { $ref: '#/$defs/ContractTerminated' },
    'SECURITY_ECHO.SUCCESS': { $ref: '#/$defs/SecurityEchoNotified' },
    'REFUND.SUCCESS': { $ref: '#/$defs/RefundNotified' },
    'REFUND.ABNORMAL': { $ref: '#/$defs/RefundNotified' },
    'REFUND.CLOSED': { $ref: '#/$defs/RefundNotified' },
  },
  $defs: {
    AbnormalRefundApplication: {
      type: 'object',
      additionalProperties: false,
      required: ['sub_mchid', 'out_refund_no', 'type'],
      properties: {
        sub_mchid: {
          type: 'string',
          minLength: 1,
          maxLength: 32,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        out_refund_no: {
          type: 'string',
          minLength: 1,
          maxLength: 64,
          pattern: '^[0-9A-Za-z_\\-|*@]+$',
          'x-pattern-rule': 'only digits, letters and the characters _ - | * @',
        },
        type: { type: 'string', enum: ['USER_BANK_CARD', 'MERCHANT_BANK_CARD'] },
        bank_type: {
          type: 'string',
          enum: [
            'CMB_DEBIT',
            'COMM_DEBIT',
            'ABC_DEBIT',
            'CCB_DEBIT',
            'ICBC_DEBIT',
            'BOC_DEBIT',
            'PAB_DEBIT',
            'SPDB_DEBIT',
            'CITIC_DEBIT',
            'CEB_DEBIT',
            'CMBC_DEBIT',
            'CIB_DEBIT',
            'GDB_DEBIT',
            'PSBC_DEBIT',
            'NBCB_DEBIT',
          ],
        },
        bank_account: { type: 'string', minLength: 1, maxLength: 1024, 'x-sensitive': true },
        real_name: { type: 'string', minLength: 1, maxLength: 1024, 'x-sensitive': true },
      },
    },
    AcceptedRefund: {
      type: 'object',
      required: ['refund_id', 'out_refund_no'],
      properties: {
        refund_id: { type: 'string' },
        out_refund_no: { type: 'string' },
        create_time: { type: 'string' },
        amount: { $ref: '#/$defs/RefundedAmount' },
        promotion_detail: { type: 'array', items: { $ref: '#/$defs/RefundedPromotion' } },
        refund_account: { type: 'string' },
      },
    },
    BillLink: {
      type: 'object',
      required: ['hash_type', 'hash_value', 'download_url'],
      properties: {
        hash_type: { type: 'string' },
        hash_value: { type: 'string' },
        download_url: { type: 'string' },
      },
    },
    CertificateList: {
      type: 'object',
      required: ['data'],
      properties: { data: { type: 'array', items: { $ref: '#/$defs/PlatformCertificate' } } },
    },
    CombineDeduction: {
      type: 'object',
      additionalProperties: false,
      required: ['combine_appid', 'combine_mchid', 'combine_out_trade_no', 'contract_id', 'sub_orders'],
      properties: {
        combine_appid: {
          type: 'string',
          minLength: 1,
          maxLength: 32,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        combine_mchid: {
          type: 'string',
          minLength: 1,
          maxLength: 32,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        combine_out_trade_no: {
          type: 'string',
          minLength: 1,
          maxLength: 32,
          pattern: '^[0-9A-Za-z_\\-|*@]+$',
          'x-pattern-rule': 'only digits, letters and the characters _ - | * @',
        },
        contract_id: {
          type: 'string',
          minLength: 1,
          maxLength: 32,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        sub_orders: { type: 'array', minItems: 1, maxItems: 50, items: { $ref: '#/$defs/DeductionSubOrder' } },
        risk_info: {
          type: 'string',
          maxLength: 255,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
      },
    },
    CombinePayer: { type: 'object', properties: { openid: { type: 'string' } } },
    CombineReversal: {
      type: 'object',
      additionalProperties: false,
      required: ['combine_appid', 'sub_orders'],
      properties: {
        combine_appid: {
          type: 'string',
          minLength: 1,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        sub_orders: { type: 'array', minItems: 1, maxItems: 50, items: { $ref: '#/$defs/ReversalSubOrder' } },
      },
    },
    Contract: {
      type: 'object',
      required: ['plan_id', 'out_contract_code', 'contract_state'],
      properties: {
        mchid: { type: 'string' },
        contract_id: { type: 'string' },
        appid: { type: 'string' },
        plan_id: { type: 'integer' },
        out_contract_code: { type: 'string' },
        contract_display_account: { type: 'string' },
        contract_state: { type: 'string', enum: ['NOT_SIGNED', 'SIGNED', 'TERMINATED'] },
        contract_signed_time: { type: 'string' },
        contract_expired_time: { type: 'string' },
        openid: { type: 'string' },
        contract_terminate_info: { $ref: '#/$defs/ContractTerminateInfo' },
      },
    },
    ContractSigned: {
      type: 'object',
      required: ['out_contract_code', 'plan_id'],
      properties: {
        mchid: { type: 'string' },
        out_contract_code: { type: 'string' },
        plan_id: { type: 'integer' },
        appid: { type: 'string' },
        openid: { type: 'string' },
        contract_expired_time: { type: 'string' },
        operate_time: { type: 'string' },
        attach: { type: 'string' },
        contract_id: { type: 'string' },
      },
    },
    ContractTerminateInfo: {
      type: 'object',
      properties: {
        contract_termination_mode: { type: 'string' },
        contract_terminated_time: { type: 'string' },
        contract_termination_remark: { type: 'string' },
      },
    },
    ContractTerminated: {
      type: 'object',
      required: ['out_contract_code', 'plan_id'],
      properties: {
        mchid: { type: 'string' },
        out_contract_code: { type: 'string' },
        plan_id: { type: 'integer' },
        appid: { type: 'string' },
        openid: { type: 'string' },
        contract_termination_mode: { type: 'string' },
        operate_time: { type: 'string' },
        attach: { type: 'string' },
        contract_id: { type: 'string' },
      },
    },
    ContractTermination: {
      type: 'object',
      additionalProperties: false,
      required: ['contract_termination_remark'],
      properties: {
        contract_termination_remark: {
          type: 'string',
          maxLength: 256,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
      },
    },
    CreatedTransaction: {
      type: 'object',
      required: ['combine_out_trade_no', 'sub_orders'],
      properties: {
        combine_appid: { type: 'string' },
        combine_mchid: { type: 'string' },
        combine_out_trade_no: { type: 'string' },
        sub_orders: { type: 'array', items: { $ref: '#/$defs/TransactionSubOrder' } },
        combine_payer_info: { $ref: '#/$defs/CombinePayer' },
      },
    },
    DeductionAmount: {
      type: 'object',
      additionalProperties: false,
      required: ['total_amount', 'currency'],
      properties: {
        total_amount: { type: 'integer' },
        currency: {
          type: 'string',
          minLength: 1,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
      },
    },
    DeductionSubOrder: {
      type: 'object',
      additionalProperties: false,
      required: ['mchid', 'amount', 'out_trade_no', 'sub_mchid', 'description'],
      properties: {
        mchid: {
          type: 'string',
          minLength: 1,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        attach: {
          type: 'string',
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        amount: { $ref: '#/$defs/DeductionAmount' },
        out_trade_no: {
          type: 'string',
          minLength: 1,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        sub_mchid: {
          type: 'string',
          minLength: 1,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        sub_appid: {
          type: 'string',
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        description: {
          type: 'string',
          minLength: 1,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        settle_info: { $ref: '#/$defs/SettleInfo' },
        sub_risk_info: {
          type: 'string',
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
      },
    },
    EncryptedBill: {
      type: 'object',
      required: ['hash_type', 'hash_value', 'download_url', 'encrypt_key', 'nonce'],
      properties: {
        bill_sequence: { type: 'integer' },
        hash_type: { type: 'string' },
        hash_value: { type: 'string' },
        download_url: { type: 'string' },
        encrypt_key: { type: 'string' },
        nonce: { type: 'string' },
      },
    },
    EncryptedBills: {
      type: 'object',
      required: ['download_bill_list'],
      properties: {
        download_bill_count: { type: 'integer' },
        download_bill_list: { type: 'array', items: { $ref: '#/$defs/EncryptedBill' } },
      },
    },
    EncryptedResource: {
      type: 'object',
      required: ['algorithm', 'ciphertext', 'nonce'],
      properties: {
        algorithm: { type: 'string', const: 'AEAD_AES_256_GCM' },
        ciphertext: { type: 'string' },
        associated_data: { type: 'string' },
        nonce: { type: 'string' },
        original_type: { type: 'string' },
      },
    },
    FoundRefund: {
      type: 'object',
      required: ['refund_id', 'out_refund_no', 'status'],
      properties: {
        refund_id: { type: 'string' },
        out_refund_no: { type: 'string' },
        transaction_id: { type: 'string' },
        out_trade_no: { type: 'string' },
        channel: { type: 'string' },
        user_received_account: { type: 'string' },
        success_time: { type: 'string' },
        create_time: { type: 'string' },
        status: { type: 'string' },
        amount: { $ref: '#/$defs/RefundedAmount' },
        promotion_detail: { type: 'array', items: { $ref: '#/$defs/RefundedPromotion' } },
        refund_account: { type: 'string' },
        funds_account: { type: 'string' },
      },
    },
    FundFlowBillLink: {
      type: 'object',
      required: ['hash_type', 'hash_value', 'download_url'],
      properties: {
        hash_type: { type: 'string' },
        hash_value: { type: 'string' },
        download_url: { type: 'string' },
      },
    },
    HandledRefund: {
      type: 'object',
      required: ['refund_id', 'out_refund_no', 'status'],
      properties: {
        refund_id: { type: 'string' },
        out_refund_no: { type: 'string' },
        transaction_id: { type: 'string' },
        out_trade_no: { type: 'string' },
        channel: { type: 'string' },
        user_received_account: { type: 'string' },
        success_time: { type: 'string' },
        create_time: { type: 'string' },
        status: { type: 'string' },
        amount: { $ref: '#/$defs/RefundedAmount' },
        promotion_detail: { type: 'array', items: { $ref: '#/$defs/RefundedPromotion' } },
        refund_account: { type: 'string' },
        funds_account: { type: 'string' },
      },
    },
    ImageMeta: {
      type: 'object',
      additionalProperties: false,
      required: ['filename', 'sha256'],
      properties: {
        filename: { type: 'string', minLength: 1, maxLength: 128 },
        sha256: {
          type: 'string',
          pattern: '^[0-9a-f]{64}$',
          'x-pattern-rule': 'a SHA-256 digest in lower-case hex',
        },
      },
    },
    NotificationEnvelope: {
      type: 'object',
      required: ['id', 'event_type', 'resource'],
      properties: {
        id: { type: 'string' },
        create_time: { type: 'string' },
        event_type: { type: 'string' },
        resource_type: { type: 'string' },
        summary: { type: 'string' },
        resource: { $ref: '#/$defs/EncryptedResource' },
      },
    },
    PlatformCertificate: {
      type: 'object',
      required: ['serial_no', 'encrypt_certificate'],
      properties: {
        serial_no: { type: 'string' },
        effective_time: { type: 'string' },
        expire_time: { type: 'string' },
        encrypt_certificate: { $ref: '#/$defs/EncryptedResource' },
      },
    },
    PreEntrustSession: {
      type: 'object',
      required: ['pre_entrustweb_id', 'plan_id', 'out_contract_code'],
      properties: {
        pre_entrustweb_id: { type: 'string', minLength: 1 },
        mchid: { type: 'string' },
        plan_id: { type: 'integer' },
        out_contract_code: { type: 'string' },
        miniprogram_username: { type: 'string' },
        miniprogram_path: { type: 'string' },
      },
    },
    PreEntrustSign: {
      type: 'object',
      additionalProperties: false,
      required: ['appid', 'plan_id', 'out_contract_code', 'contract_display_account', 'notify_url'],
      properties: {
        appid: {
          type: 'string',
          minLength: 1,
          maxLength: 32,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        plan_id: { type: 'integer', minimum: 1, maximum: 9007199254740991 },
        out_contract_code: {
          type: 'string',
          minLength: 1,
          maxLength: 32,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        contract_display_account: {
          type: 'string',
          minLength: 1,
          maxLength: 32,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        notify_url: {
          type: 'string',
          minLength: 1,
          maxLength: 256,
          pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^\\x00-\\x20/?𐀀-􏿿][^\\x00-\\x20?𐀀-􏿿]*$',
          'x-pattern-rule': 'an absolute http(s) URL without a query string',
        },
        return_app: { type: 'boolean' },
        attach: {
          type: 'string',
          maxLength: 255,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
      },
    },
    PreEntrustSignMiniProgram: {
      type: 'object',
      additionalProperties: false,
      required: ['appid', 'plan_id', 'out_contract_code', 'contract_display_account', 'notify_url'],
      properties: {
        appid: {
          type: 'string',
          minLength: 1,
          maxLength: 32,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        plan_id: { type: 'integer', minimum: 1, maximum: 9007199254740991 },
        out_contract_code: {
          type: 'string',
          minLength: 1,
          maxLength: 32,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        contract_display_account: {
          type: 'string',
          minLength: 1,
          maxLength: 32,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        notify_url: {
          type: 'string',
          minLength: 1,
          maxLength: 256,
          pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^\\x00-\\x20/?𐀀-􏿿][^\\x00-\\x20?𐀀-􏿿]*$',
          'x-pattern-rule': 'an absolute http(s) URL without a query string',
        },
      },
    },
    Refund: {
      type: 'object',
      required: ['refund_id', 'out_refund_no', 'status'],
      properties: {
        refund_id: { type: 'string' },
        out_refund_no: { type: 'string' },
        transaction_id: { type: 'string' },
        out_trade_no: { type: 'string' },
        channel: { type: 'string' },
        user_received_account: { type: 'string' },
        success_time: { type: 'string' },
        create_time: { type: 'string' },
        status: { type: 'string' },
        amount: { $ref: '#/$defs/RefundedAmount' },
        promotion_detail: { type: 'array', items: { $ref: '#/$defs/RefundedPromotion' } },
        refund_account: { type: 'string' },
        funds_account: { type: 'string' },
      },
    },
    RefundAmount: {
      type: 'object',
      additionalProperties: false,
      required: ['refund', 'total'],
      properties: {
        refund: { type: 'integer' },
        total: { type: 'integer' },
        currency: {
          type: 'string',
          minLength: 1,
          maxLength: 18,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        from: { type: 'array', items: { $ref: '#/$defs/RefundSource' } },
      },
    },
    RefundApplication: {
      type: 'object',
      additionalProperties: false,
      required: ['sub_mchid', 'sp_appid', 'out_refund_no', 'amount'],
      anyOf: [{ required: ['transaction_id'] }, { required: ['out_trade_no'] }],
      properties: {
        sub_mchid: {
          type: 'string',
          minLength: 1,
          maxLength: 32,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        sp_appid: {
          type: 'string',
          minLength: 1,
          maxLength: 32,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        sub_appid: {
          type: 'string',
          maxLength: 32,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        transaction_id: {
          type: 'string',
          minLength: 1,
          maxLength: 32,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        out_trade_no: {
          type: 'string',
          minLength: 1,
          maxLength: 64,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        out_refund_no: {
          type: 'string',
          minLength: 1,
          maxLength: 64,
          pattern: '^[0-9A-Za-z_\\-|*@]+$',
          'x-pattern-rule': 'only digits, letters and the characters _ - | * @',
        },
        reason: {
          type: 'string',
          minLength: 1,
          maxLength: 80,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        amount: { $ref: '#/$defs/RefundAmount' },
        notify_url: {
          type: 'string',
          minLength: 1,
          maxLength: 256,
          pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^\\x00-\\x20/?𐀀-􏿿][^\\x00-\\x20?𐀀-􏿿]*$',
          'x-pattern-rule': 'an absolute http(s) URL without a query string',
        },
        refund_account: { type: 'string', enum: ['REFUND_SOURCE_SUB_MERCHANT', 'REFUND_SOURCE_PARTNER_ADVANCE'] },
        funds_account: {
          type: 'string',
          minLength: 1,
          maxLength: 32,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
      },
    },
    RefundNotified: {
      type: 'object',
      required: ['out_refund_no', 'refund_id', 'refund_status'],
      properties: {
        sp_mchid: { type: 'string' },
        mchid: { type: 'string' },
        sub_mchid: { type: 'string' },
        out_trade_no: { type: 'string' },
        transaction_id: { type: 'string' },
        out_refund_no: { type: 'string' },
        refund_id: { type: 'string' },
        refund_status: { type: 'string' },
        success_time: { type: 'string' },
        user_received_account: { type: 'string' },
        amount: { $ref: '#/$defs/RefundNotifiedAmount' },
        refund_account: { type: 'string' },
      },
    },
    RefundNotifiedAmount: {
      type: 'object',
      properties: {
        total: { type: 'integer' },
        refund: { type: 'integer' },
        payer_total: { type: 'integer' },
        payer_refund: { type: 'integer' },
      },
    },
    RefundSource: {
      type: 'object',
      additionalProperties: false,
      required: ['account', 'amount'],
      properties: {
        account: { type: 'string', enum: ['AVAILABLE', 'UNAVAILABLE'] },
        amount: { type: 'integer' },
      },
    },
    RefundedAmount: {
      type: 'object',
      properties: {
        refund: { type: 'integer' },
        payer_refund: { type: 'integer' },
        discount_refund: { type: 'integer' },
        currency: { type: 'string' },
        advance: { type: 'integer' },
        from: { type: 'array', items: { $ref: '#/$defs/RefundedSource' } },
      },
    },
    RefundedPromotion: {
      type: 'object',
      properties: {
        promotion_id: { type: 'string' },
        scope: { type: 'string' },
        type: { type: 'string' },
        amount: { type: 'integer' },
        refund_amount: { type: 'integer' },
      },
    },
    RefundedSource: { type: 'object', properties: { account: { type: 'string' }, amount: { type: 'integer' } } },
    ReversalSubOrder: {
      type: 'object',
      additionalProperties: false,
      required: ['mchid', 'out_trade_no', 'sub_mchid'],
      properties: {
        mchid: {
          type: 'string',
          minLength: 1,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        out_trade_no: {
          type: 'string',
          minLength: 1,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        sub_mchid: {
          type: 'string',
          minLength: 1,
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        sub_appid: {
          type: 'string',
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
      },
    },
    SecurityEcho: {
      type: 'object',
      additionalProperties: false,
      required: ['echo_message'],
      properties: {
        echo_message: {
          type: 'string',
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        encrypted_echo_message: {
          type: 'string',
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
        notify_url: {
          type: 'string',
          pattern: '^[^𐀀-􏿿]*$',
          'x-pattern-rule': 'only characters of 1 to 3 bytes in UTF-8 (no emoji)',
        },
      },
    },
    SecurityEchoNotified: {
      type: 'object',
      required: ['echo_message'],
      properties: { echo_message: { type: 'string' }, encrypt_echo_message: { type: 'string' } },
    },
    SecurityEchoed: {
      type: 'object',
      required: ['echo_message'],
      properties: { echo_message: { type: 'string' }, encrypted_echo_message: { type: 'string' } },
    },
    SettleInfo: {
      type: 'object',
      additionalProperties: false,
      properties: { profit_sharing: { type: 'boolean' }, subsidy_amount: { type: 'integer' } },
    },
    SubMerchantEncryptedBills: {
      type: 'object',
      required: ['download_bill_list'],
      properties: {
        download_bill_count: { type: 'integer' },
        download_bill_list: { type: 'array', items: { $ref: '#/$defs/EncryptedBill' } },
      },
    },
    TerminatedContract: {
      type: 'object',
      required: ['plan_id', 'out_contract_code'],
      properties: {
        mchid: { type: 'string' },
        plan_id: { type: 'integer' },
        out_contract_code: { type: 'string' },
      },
    },
    Transaction: {
      type: 'object',
      required: ['combine_out_trade_no', 'sub_orders'],
      properties: {
        combine_appid: { type: 'string' },
        combine_mchid: { type: 'string' },
        combine_out_trade_no: { type: 'string' },
        sub_orders: { type: 'array', items: { $ref: '#/$defs/TransactionSubOrder' } },
        combine_payer_info: { $ref: '#/$defs/CombinePayer' },
      },
    },
    TransactionAmount: {
      type: 'object',
      properties: {
        total_amount: { type: 'integer' },
        currency: { type: 'string' },
        payer_amount: { type: 'integer' },
        payer_currency: { type: 'string' },
      },
    },
    TransactionSubOrder: {
      type: 'object',
      required: ['trade_state', 'out_trade_no'],
      properties: {
        mchid: { type: 'string' },
        trade_type: { type: 'string' },
        trade_state: { type: 'string' },
        bank_type: { type: 'string' },
        attach: { type: 'string' },
        success_time: { type: 'string' },
        transaction_id: { type: 'string' },
        out_trade_no: { type: 'string' },
        sub_mchid: { type: 'string' },
        sub_appid: { type: 'string' },
        amount: { $ref: '#/$defs/TransactionAmount' },
      },
    },
    UploadedImage: { type: 'object', required: ['media_id'], properties: { media_id: { type: 'string' } } },
  },
}
