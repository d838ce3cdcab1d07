import { presign } from '../../../lib/pay'

export async function POST(_: Request, { params }: { params: Promise<{ code: string }> }) {
  return Response.json({ id: await presign((await params).code) })
}
