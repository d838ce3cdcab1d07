import 'reflect-metadata'
import { Controller, Module, Param, Post, Req, Res, type RawBodyRequest } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { Request, Response } from 'express'
import { handle, presign } from './pay.js'

@Controller()
class PayController {
  @Post('contracts/:code')
  async presign(@Param('code') code: string) {
    return { id: await presign(code) }
  }

  @Post('wechatpay/notify')
  notify(@Req() req: RawBodyRequest<Request>, @Res() res: Response) {
    return handle(req, res)
  }
}

@Module({ controllers: [PayController] })
class AppModule {}

// Nest parses bodies before a controller sees them; with rawBody it keeps the bytes too.
const app = await NestFactory.create(AppModule, { rawBody: true, logger: ['error'] })
await app.listen(Number(process.env['PORT']))
