import express from 'express'
import { handle, presign } from './pay.js'

const app = express()
app.post('/wechatpay/notify', handle) // before express.json(): what is signed are the raw bytes
app.use(express.json())
app.post('/contracts/:code', async (req, res) => {
  res.json({ id: await presign(req.params.code) })
})
app.listen(Number(process.env['PORT']))
