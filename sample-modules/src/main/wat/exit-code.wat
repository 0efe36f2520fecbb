;; Leaves by proc_exit with the code its first argument says, else 42: shows that the code arrives.
;; expect: exit 42
(module
  (import "wasi_snapshot_preview1" "args_sizes_get"
    (func $args_sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_get"
    (func $args_get (param i32 i32) (result i32)))
  ;; include: print
  ;; 64: count; 68: bytes of all strings; 4096: the pointers; 32768: the strings.
  (memory (export "memory") 1)
  (data (i32.const 256) "Leaving with \00")
  (data (i32.const 272) ".\n\00")

  (func $number (param $text i32) (result i32)
    (local $value i32)
    (block $done
      (loop $next
        (br_if $done (i32.eqz (i32.load8_u (local.get $text))))
        (local.set $value
          (i32.add
            (i32.mul (local.get $value) (i32.const 10))
            (i32.sub (i32.load8_u (local.get $text)) (i32.const 48))))
        (local.set $text (i32.add (local.get $text) (i32.const 1)))
        (br $next)))
    (local.get $value))

  (func (export "_start")
    (local $code i32)
    (local.set $code (i32.const 42))
    (drop (call $args_sizes_get (i32.const 64) (i32.const 68)))
    (if (i32.and
          (i32.gt_u (i32.load (i32.const 64)) (i32.const 1))
          (i32.lt_u (i32.load (i32.const 68)) (i32.const 4096)))
      (then
        (drop (call $args_get (i32.const 4096) (i32.const 32768)))
        (local.set $code (call $number (i32.load (i32.const 4100))))))
    (call $say (i32.const 256))
    (call $say_number (i64.extend_i32_u (local.get $code)))
    (call $say (i32.const 272))
    (call $proc_exit (local.get $code))))
