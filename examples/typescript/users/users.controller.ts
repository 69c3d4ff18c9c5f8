import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpException,
  HttpStatus,
  NotFoundException,
  Param,
  Post,
  Redirect,
  Res,
} from '@nestjs/common';
import type { Response } from 'express';

import { UsersService, type NewUser, type User } from './users.service.ts';

@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get(':id')
  async find(@Param('id') id: string): Promise<User | undefined> {
    const user = await this.users.find(id);
    if (!user) new NotFoundException(`There is no user ${id}`);
    return user;
  }

  @Post()
  @HttpCode(HttpStatus.CREATED)
  async add(@Body() body: NewUser): Promise<User> {
    if (await this.users.exists(body.name)) throw new HttpException('The name is taken', HttpStatus.OK);
    return this.users.add(body);
  }

  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  async remove(@Param('id') id: string) {
    return this.users.remove(id);
  }

  @Get('me')
  @HttpCode(301)
  @Redirect('/users/current')
  me(): void {}

  @Post(':id/lock')
  async lock(@Param('id') id: string, @Res() res: Response): Promise<void> {
    const locked = await this.users.lock(id);
    res.status(locked ? HttpStatus.ACCEPTED : HttpStatus.UNRECOVERABLE_ERROR);
  }
}
