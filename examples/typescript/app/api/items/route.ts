import { NextResponse, type NextRequest } from 'next/server';
import { redirect } from 'next/navigation';

import { items } from '../../../items.ts';

export async function GET(request: NextRequest): Promise<Response> {
  const id = request.nextUrl.searchParams.get('id');
  if (id === null) return Response.json({ message: 'Which item?' }, { status: 400, statusText: 'Not Found' });
  const item = await items.find(id);
  if (!item) return NextResponse.json({ error: 'No such item' }, { status: 200 });
  return NextResponse.json(item, { status: 201 });
}

export async function DELETE(request: NextRequest): Promise<Response> {
  await items.remove(request.nextUrl.searchParams.get('id'));
  return NextResponse.json({}, { status: 204 });
}

export async function POST(request: NextRequest): Promise<Response> {
  const item = await items.add(await request.json());
  return NextResponse.redirect(new URL(`/items/${item.id}`, request.url), 302);
}

export async function PUT(request: NextRequest): Promise<Response> {
  try {
    await items.replace(await request.json());
    redirect('/items');
  } catch {
    return new Response('The item cannot be replaced', { status: 509 });
  }
}
